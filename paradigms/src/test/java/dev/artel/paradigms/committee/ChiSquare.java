package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * How far counts are from what a law expects of them. Neighbours are joined until at least five are
 * expected of each. The quantile is Wilson and Hilferty's (1931): the cube root of chi-square over
 * its degrees of freedom is nearly normal.
 */
record ChiSquare(double sum, int freedom) {
  private static final double LEAST = 5;

  /** One in 10,000 of samples that follow their law is beyond it. */
  private static final double LIMIT = 3.72;

  static ChiSquare of(long[] counts, double... expected) {
    double left = DoubleStream.of(expected).sum();
    double count = 0;
    double wanted = 0;
    double sum = 0;
    int cells = 0;
    for (int i = 0; i < counts.length; i++) {
      count += counts[i];
      wanted += expected[i];
      left -= expected[i];
      boolean isLast = i == counts.length - 1;
      if (isLast || (wanted >= LEAST && left >= LEAST)) {
        sum += (count - wanted) * (count - wanted) / wanted;
        cells++;
        count = 0;
        wanted = 0;
      }
    }
    return new ChiSquare(sum, cells - 1);
  }

  /** Of things that each happen, or not, with the same chance in so many tries. */
  static ChiSquare ofChances(long[] counts, int tries, double chance) {
    double mean = tries * chance;
    double sum = LongStream.of(counts).mapToDouble(count -> (count - mean) * (count - mean)).sum();
    return new ChiSquare(sum / (mean * (1 - chance)), counts.length);
  }

  /** The same number expected of each. */
  static ChiSquare even(long... counts) {
    double each = (double) LongStream.of(counts).sum() / counts.length;
    return of(counts, DoubleStream.generate(() -> each).limit(counts.length).toArray());
  }

  /** In standard deviations of a normal law. */
  double deviation() {
    double spread = 2.0 / (9 * freedom);
    return (Math.cbrt(sum / freedom) - (1 - spread)) / Math.sqrt(spread);
  }

  void holds(String what) {
    assertThat(deviation()).as("%s: %s", what, this).isLessThan(LIMIT);
  }
}
