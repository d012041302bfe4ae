package dev.artel.core.weights;

/**
 * One row of many: for each number {@code acc += weight * (double) w} in the order of the rows,
 * then {@code (float) (acc / total)}. Java never fuses a multiplication with an addition of its own
 * accord, so the bits are the same everywhere.
 */
record Blend(float[][] rows, double[] weights, double total) {
  private static final int BLOCK = 4096;

  /** The weights' sum, in their order, as the total. */
  static Blend of(float[][] rows, double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    return new Blend(rows, weights, total);
  }

  float[] row(Blocks blocks) {
    var result = new float[rows[0].length];
    blocks.each(
        Math.ceilDiv(result.length, BLOCK),
        block -> {
          int from = block * BLOCK;
          var sum = new double[Math.min(BLOCK, result.length - from)];
          for (int i = 0; i < rows.length; i++) {
            add(sum, rows[i], from, weights[i]);
          }
          for (int c = 0; c < sum.length; c++) {
            result[from + c] = (float) (sum[c] / total);
          }
        });
    return result;
  }

  /** A loop of its own, so that the compiler makes vector instructions of it. */
  private static void add(double[] sum, float[] row, int from, double weight) {
    for (int c = 0; c < sum.length; c++) {
      sum[c] += weight * (double) row[from + c];
    }
  }
}
