package dev.artel.core.weights;

import java.math.BigDecimal;
import java.util.Arrays;

/** Rows drawn towards a centre until none is farther from it than a bound. */
record Clip(float[] centre, double[] distances, double bound) {
  private static final BigDecimal MOST = new BigDecimal("1000000");

  static void requireBound(String rule, BigDecimal bound) {
    if (bound.signum() <= 0 || bound.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          rule + " takes a bound above 0, at most " + MOST + ", not " + bound);
    }
  }

  /**
   * The mean of the rows so drawn, each alike. They are never written out: a row drawn to a
   * fraction s of its way from the centre is s times the row and 1 - s times the centre.
   */
  float[] mean(Stack stack, Blocks blocks) {
    int count = stack.count();
    var rows = Arrays.copyOf(stack.rows(), count + 1);
    var weights = new double[count + 1];
    double kept = 0;
    for (int i = 0; i < count; i++) {
      weights[i] = distances[i] > bound ? bound / distances[i] : 1;
      kept += weights[i];
    }
    rows[count] = centre;
    weights[count] = count - kept;
    return new Blend(rows, weights, count).row(blocks);
  }
}
