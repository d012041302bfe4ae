package dev.artel.learning.recommender.model;

/**
 * What the least squares of one factor are made of: a symmetric matrix A, as its upper triangle row
 * by row, and a vector b.
 */
final class Moments {
  private final int size;
  private final double[] a;
  private final double[] b;

  Moments(int size, double[] a, double[] b) {
    this.size = size;
    this.a = a;
    this.b = b;
  }

  static Moments none(int size) {
    return new Moments(size, new double[size * (size + 1) / 2], new double[size]);
  }

  /** Adds {@code weight} times v v' to A. */
  void addSquare(double[] v, double weight) {
    int at = 0;
    for (int i = 0; i < size; i++) {
      double scaled = weight * v[i];
      for (int j = i; j < size; j++) {
        a[at++] += scaled * v[j];
      }
    }
  }

  void addTarget(double[] v, double weight) {
    for (int i = 0; i < size; i++) {
      b[i] += weight * v[i];
    }
  }

  double[] a() {
    return a;
  }

  double[] b() {
    return b;
  }

  /** The x of (A + common + ridge I) x = b. */
  double[] solve(double[] common, double ridge) {
    var matrix = new double[size][];
    for (int i = 0; i < size; i++) {
      matrix[i] = new double[i + 1];
    }
    int at = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        matrix[j][i] = a[at] + common[at] + (i == j ? ridge : 0);
        at++;
      }
    }
    var x = b.clone();
    Cholesky.solve(matrix, x, size);
    return x;
  }
}
