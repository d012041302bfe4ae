package dev.artel.core.weights;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The mean of each number without its smallest and largest: of n, {@code floor(fraction * n)} at
 * either end are dropped, the others added in double in ascending order. Unweighted. Source: Yin et
 * al., Byzantine-Robust Distributed Learning, 2018.
 *
 * @param fraction above 0 and below 0.5; a decimal, so that the count dropped is exact
 */
record TrimmedMean(BigDecimal fraction) implements Rule {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int DECIMALS = 6;

  TrimmedMean {
    if (fraction.signum() <= 0 || fraction.compareTo(HALF) >= 0 || fraction.scale() > DECIMALS) {
      throw new IllegalArgumentException(
          "trimmed-mean drops a fraction above 0 and below 0.5, of at most 6 decimals, at either"
              + " end, not "
              + fraction);
    }
  }

  /** The smallest count of which anything is dropped. */
  @Override
  public int minimum() {
    return BigDecimal.ONE.divide(fraction, 0, RoundingMode.CEILING).intValueExact();
  }

  @Override
  public float[] combine(Stack stack, Blocks blocks) {
    var result = new float[stack.width()];
    int dropped = fraction.multiply(BigDecimal.valueOf(stack.count())).intValue();
    int kept = stack.count() - 2 * dropped;
    new SortedColumns(stack, dropped, dropped + kept - 1)
        .each(
            blocks,
            (rows, from, length) -> {
              var sum = new double[length];
              for (var row : rows) {
                add(sum, row);
              }
              for (int c = 0; c < length; c++) {
                result[from + c] = (float) (sum[c] / kept);
              }
            });
    return result;
  }

  private static void add(double[] sum, float[] row) {
    for (int c = 0; c < sum.length; c++) {
      sum[c] += (double) row[c];
    }
  }

  @Override
  public String toString() {
    return "trimmed-mean(" + fraction.toPlainString() + ")";
  }
}
