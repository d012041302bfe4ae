package dev.artel.paradigms.committee;

import java.util.List;

/**
 * What a manoeuvre brings over many games, in coins, against honest play in the same game.
 *
 * @param error of the mean: its standard deviation
 * @param worst the largest gain
 */
record Gains(long mean, long error, long worst) {
  /** Of all divisions, which round down, in both games. */
  static final long ROUNDING = 4;

  /** What can be said of a manoeuvre. */
  enum Kind {
    NEVER,
    NOT_ON_AVERAGE,
    /** The mean may be chance. */
    PERHAPS,
    ON_AVERAGE
  }

  static Gains of(List<Long> gains) {
    int games = gains.size();
    long sum = gains.stream().mapToLong(Long::longValue).sum();
    double mean = (double) sum / games;
    double squares = gains.stream().mapToDouble(g -> (g - mean) * (g - mean)).sum();
    return new Gains(
        Math.round(mean),
        Math.round(Math.sqrt(squares / games / Math.max(1, games - 1))),
        gains.stream().mapToLong(Long::longValue).max().orElseThrow());
  }

  Kind kind() {
    if (worst <= ROUNDING) {
      return Kind.NEVER;
    }
    if (mean <= ROUNDING) {
      return Kind.NOT_ON_AVERAGE;
    }
    return mean <= 2 * error ? Kind.PERHAPS : Kind.ON_AVERAGE;
  }
}
