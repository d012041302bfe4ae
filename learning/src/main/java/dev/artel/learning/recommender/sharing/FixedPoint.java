package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.Update;
import java.util.Arrays;
import java.util.Optional;

/** Real numbers as whole ones, whose sums are exact in any order. */
final class FixedPoint {
  static final int BITS = 40;

  private static final double SCALE = 1L << BITS;
  private static final double LARGEST = 1 << 22;
  private static final long MOST = 1L << (BITS + 22);
  private static final String KEYS = "/key0";

  private FixedPoint() {}

  static long of(double number) {
    if (!(Math.abs(number) < LARGEST)) {
      throw new IllegalStateException(
          "a sum of " + number + " does not fit the fixed point: lower alpha or raise the ridge");
    }
    return Math.round(number * SCALE);
  }

  static double real(long number) {
    return number / SCALE;
  }

  static double[] real(long[] numbers, int from, int count) {
    var real = new double[count];
    Arrays.setAll(real, i -> real(numbers[from + i]));
    return real;
  }

  /** What no honest share holds. */
  static Optional<String> objection(Update.Sums share) {
    if (share.layout().scaleBits() != BITS) {
      return Optional.of("sums of another scale");
    }
    int at = 0;
    for (var slot : share.layout().slots()) {
      boolean keys = slot.name().endsWith(KEYS);
      if (!keys
          && Arrays.stream(share.values(), at, at + slot.size()).anyMatch(FixedPoint::isBeyond)) {
        return Optional.of("a sum in " + slot.name() + " is larger than the fixed point allows");
      }
      at += slot.size();
    }
    return Optional.empty();
  }

  private static boolean isBeyond(long number) {
    return number > MOST || number < -MOST;
  }
}
