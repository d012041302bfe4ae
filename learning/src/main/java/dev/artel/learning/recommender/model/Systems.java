package dev.artel.learning.recommender.model;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Least squares of one size, many side by side: element (i, j) of all their matrices stands in one
 * array, so that vector instructions work on many systems at once. Each takes the very steps of
 * {@link Cholesky}, so the bits are the same.
 */
final class Systems {
  private static final int LANES = 256;
  private static final int SUMS = 4;

  private final int size;
  private final double[][][] matrix;
  private final double[][] vector;
  private final double[][] sum = new double[SUMS][LANES];

  private Systems(int size) {
    this.size = size;
    this.matrix = new double[size][][];
    for (int i = 0; i < size; i++) {
      matrix[i] = new double[i + 1][LANES];
    }
    this.vector = new double[size][LANES];
  }

  /** For each of {@code count} systems the x of (A + common + ridge I) x = b. */
  static double[][] solve(
      int size, int count, IntFunction<Moments> systems, double[] common, double ridge) {
    var batch = new Systems(size);
    var solved = new double[count][size];
    for (int from = 0; from < count; from += LANES) {
      int lanes = Math.min(LANES, count - from);
      for (int lane = 0; lane < lanes; lane++) {
        batch.load(lane, systems.apply(from + lane), common, ridge);
      }
      batch.factor(lanes);
      batch.substitute();
      for (int lane = 0; lane < lanes; lane++) {
        for (int i = 0; i < size; i++) {
          solved[from + lane][i] = batch.vector[i][lane];
        }
      }
    }
    return solved;
  }

  private void load(int lane, Moments moments, double[] common, double ridge) {
    int at = 0;
    for (int i = 0; i < size; i++) {
      vector[i][lane] = moments.b()[i];
      for (int j = i; j < size; j++) {
        matrix[j][i][lane] = moments.a()[at] + common[at] + (i == j ? ridge : 0);
        at++;
      }
    }
  }

  private void factor(int lanes) {
    for (int i = 0; i < size; i++) {
      var row = matrix[i];
      for (int j = 0; j < i; j++) {
        dot(row, matrix[j], j);
        subtractSums(row[j]);
        divide(row[j], matrix[j][j]);
      }
      dot(row, row, i);
      subtractSums(row[i]);
      requirePositive(row[i], lanes, i);
      root(row[i]);
    }
  }

  private void substitute() {
    for (int i = 0; i < size; i++) {
      dot(matrix[i], vector, i);
      subtractSums(vector[i]);
      divide(vector[i], matrix[i][i]);
    }
    for (int i = size - 1; i >= 0; i--) {
      divide(vector[i], matrix[i][i]);
      for (int j = 0; j < i; j++) {
        subtractProduct(vector[j], matrix[i][j], vector[i]);
      }
    }
  }

  /** Into the four sums, in the order of {@link Cholesky}. */
  private void dot(double[][] a, double[][] b, int count) {
    for (var part : sum) {
      Arrays.fill(part, 0);
    }
    int whole = count / SUMS * SUMS;
    for (int i = 0; i < count; i++) {
      addProduct(sum[i < whole ? i % SUMS : 0], a[i], b[i]);
    }
  }

  private static void addProduct(double[] to, double[] a, double[] b) {
    for (int lane = 0; lane < LANES; lane++) {
      to[lane] += a[lane] * b[lane];
    }
  }

  private static void subtractProduct(double[] from, double[] a, double[] b) {
    for (int lane = 0; lane < LANES; lane++) {
      from[lane] -= a[lane] * b[lane];
    }
  }

  private void subtractSums(double[] from) {
    subtractSums(from, sum[0], sum[1], sum[2], sum[3]);
  }

  private static void subtractSums(double[] x, double[] a, double[] b, double[] c, double[] d) {
    for (int lane = 0; lane < LANES; lane++) {
      x[lane] -= (a[lane] + b[lane]) + (c[lane] + d[lane]);
    }
  }

  private static void divide(double[] x, double[] by) {
    for (int lane = 0; lane < LANES; lane++) {
      x[lane] /= by[lane];
    }
  }

  private static void root(double[] x) {
    for (int lane = 0; lane < LANES; lane++) {
      x[lane] = Math.sqrt(x[lane]);
    }
  }

  private static void requirePositive(double[] rest, int lanes, int row) {
    for (int lane = 0; lane < lanes; lane++) {
      if (!(rest[lane] > 0)) {
        throw new IllegalArgumentException("the matrix is not positive definite in row " + row);
      }
    }
  }
}
