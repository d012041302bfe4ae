package dev.artel.learning.recommender.model;

/**
 * Solves A x = b for a symmetric positive definite A, in place, in a fixed order: row by row, the
 * lower triangle only.
 */
final class Cholesky {
  private Cholesky() {}

  /**
   * @param a its lower triangle, overwritten
   * @param b overwritten by x
   */
  static void solve(double[][] a, double[] b, int size) {
    factor(a, size);
    for (int i = 0; i < size; i++) {
      b[i] = (b[i] - dot(a[i], b, i)) / a[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      b[i] /= a[i][i];
      for (int j = 0; j < i; j++) {
        b[j] -= a[i][j] * b[i];
      }
    }
  }

  private static void factor(double[][] a, int size) {
    for (int i = 0; i < size; i++) {
      var row = a[i];
      for (int j = 0; j < i; j++) {
        row[j] = (row[j] - dot(row, a[j], j)) / a[j][j];
      }
      double rest = row[i] - dot(row, row, i);
      if (!(rest > 0)) {
        throw new IllegalArgumentException("the matrix is not positive definite in row " + i);
      }
      row[i] = StrictMath.sqrt(rest);
    }
  }

  /** Four sums side by side, then added up: an order that lets the processor overlap them. */
  private static double dot(double[] a, double[] b, int size) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < size; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < size; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
