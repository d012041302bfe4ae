package dev.artel.learning.privacy;

/** What may be given away at most. */
public record Budget(double epsilon, double delta) {
  private static final double LEAST_NOISE = 0.05;
  private static final double MOST_NOISE = 1e6;
  private static final double PRECISION = 1e-4;

  public Budget {
    if (!(epsilon > 0) || !(delta > 0 && delta < 1)) {
      throw new IllegalArgumentException(
          "epsilon must be above 0 and delta between 0 and 1, not " + epsilon + " and " + delta);
    }
  }

  /** The least noise (to a ten-thousandth, upwards) with which so many steps stay within it. */
  public double noise(double rate, long steps) {
    double low = LEAST_NOISE;
    double high = 1;
    while (!holds(rate, high, steps)) {
      low = high;
      high *= 2;
      if (high > MOST_NOISE) {
        throw new IllegalArgumentException(
            "no noise keeps " + steps + " steps within " + this + ": allow more, or train less");
      }
    }
    while (high - low > PRECISION) {
      double middle = (low + high) / 2;
      if (holds(rate, middle, steps)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private boolean holds(double rate, double noise, long steps) {
    var spent = RenyiAccountant.fresh().plus(new SampledGaussian(rate, noise), steps);
    return spent.epsilon(delta) <= epsilon;
  }
}
