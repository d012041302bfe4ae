package dev.artel.core.weights;

import java.util.Arrays;

/**
 * Euclidean distances of a stack's rows, in double. The order of every sum is fixed: in a block of
 * 8,192 numbers, lane l adds up those that leave l when divided by 256; then the lanes are added in
 * order, then the blocks. Rows are taken by tiles that fit the cache.
 */
final class Distances {
  private static final int TILE = 10;
  private static final int BLOCK = 8192;
  private static final int LANES = 256;

  private Distances() {}

  /** Of each row to a centre. */
  static double[] from(float[] centre, Stack stack, Blocks blocks) {
    var distances = new double[stack.count()];
    blocks.each(distances.length, i -> distances[i] = distance(centre, stack.row(i)));
    return distances;
  }

  private static double distance(float[] a, float[] b) {
    var lanes = new double[LANES];
    double squared = 0;
    for (int from = 0; from < a.length; from += BLOCK) {
      squared += block(a, b, from, Math.min(from + BLOCK, a.length), lanes);
    }
    return Math.sqrt(squared);
  }

  /** Squared, between all rows. */
  static double[][] between(Stack stack, Blocks blocks) {
    var distances = new double[stack.count()][stack.count()];
    int tiles = Math.ceilDiv(stack.count(), TILE);
    blocks.each(
        tiles * tiles,
        number -> {
          if (number / tiles <= number % tiles) {
            tile(stack, number / tiles * TILE, number % tiles * TILE, distances);
          }
        });
    return distances;
  }

  /** Both halves of the symmetric result, for the pairs of two tiles. */
  private static void tile(Stack stack, int top, int left, double[][] distances) {
    var lanes = new double[LANES];
    int bottom = Math.min(top + TILE, stack.count());
    int right = Math.min(left + TILE, stack.count());
    for (int from = 0; from < stack.width(); from += BLOCK) {
      int to = Math.min(from + BLOCK, stack.width());
      for (int i = top; i < bottom; i++) {
        for (int j = Math.max(i + 1, left); j < right; j++) {
          distances[i][j] += block(stack.row(i), stack.row(j), from, to, lanes);
          distances[j][i] = distances[i][j];
        }
      }
    }
  }

  private static double block(float[] a, float[] b, int from, int to, double[] lanes) {
    Arrays.fill(lanes, 0);
    for (int at = from; at < to; at += LANES) {
      strip(a, b, at, Math.min(LANES, to - at), lanes);
    }
    double sum = 0;
    for (double lane : lanes) {
      sum += lane;
    }
    return sum;
  }

  private static void strip(float[] a, float[] b, int at, int length, double[] lanes) {
    for (int lane = 0; lane < length; lane++) {
      double difference = (double) a[at + lane] - (double) b[at + lane];
      lanes[lane] += difference * difference;
    }
  }
}
