package dev.artel.bench.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/** How long answers took, in nanoseconds, and how many were none. */
record Latencies(long[] nanos, int errors) {
  static final Latencies NONE = new Latencies(new long[0], 0);

  private static final double MILLI = 1e6;

  Latencies and(Latencies more) {
    var all = LongStream.concat(Arrays.stream(nanos), Arrays.stream(more.nanos)).toArray();
    return new Latencies(all, errors + more.errors);
  }

  private static double percentile(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / MILLI;
  }

  @Override
  public String toString() {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%d requests, p50 %.1f ms, p99 %.1f ms, worst %.1f ms, %d errors",
        sorted.length,
        percentile(sorted, 0.5),
        percentile(sorted, 0.99),
        percentile(sorted, 1),
        errors);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Latencies that
        && errors == that.errors
        && Arrays.equals(nanos, that.nanos);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(nanos) + errors;
  }
}
