package dev.artel.core.weights;

/**
 * The mean weighted by samples, as FedAvg takes it: for each number {@code acc += (double) n *
 * (double) w} in ascending address order, then {@code (float) (acc / N)}. Java never fuses a
 * multiplication with an addition of its own accord, so the bits are the same everywhere. Source:
 * McMahan et al., Communication-Efficient Learning of Deep Networks from Decentralized Data, 2017.
 */
record Mean() implements Rule {
  private static final int BLOCK = 4096;

  @Override
  public int minimum() {
    return 1;
  }

  @Override
  public float[] combine(Stack stack, Blocks blocks) {
    var result = new float[stack.width()];
    double total = (double) stack.totalSamples();
    blocks.each(
        Math.ceilDiv(result.length, BLOCK),
        block -> {
          int from = block * BLOCK;
          int length = Math.min(BLOCK, result.length - from);
          var sum = new double[length];
          for (int i = 0; i < stack.count(); i++) {
            add(sum, stack.row(i), from, (double) stack.samples(i));
          }
          for (int c = 0; c < length; c++) {
            result[from + c] = (float) (sum[c] / total);
          }
        });
    return result;
  }

  /** A loop of its own, so that the compiler makes vector instructions of it. */
  private static void add(double[] sum, float[] row, int from, double samples) {
    for (int c = 0; c < sum.length; c++) {
      sum[c] += samples * (double) row[from + c];
    }
  }

  @Override
  public String toString() {
    return "mean";
  }
}
