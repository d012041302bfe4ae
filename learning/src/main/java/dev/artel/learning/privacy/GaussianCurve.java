package dev.artel.learning.privacy;

/**
 * What Gaussian noise gives away, exactly: all pairs of epsilon and delta of one release (Balle and
 * Wang, Improving the Gaussian mechanism for differential privacy, 2018, theorem 8). Several
 * releases of the same data are one whose noise is smaller by the root of their number.
 *
 * @param sigma the noise's standard deviation, where a person moves what is released by 1
 */
public record GaussianCurve(double sigma) {
  private static final double LEAST_NOISE = 1e-3;
  private static final double MOST_NOISE = 1e9;
  private static final int HALVINGS = 200;

  public GaussianCurve {
    if (!(sigma > 0)) {
      throw new IllegalArgumentException("noise has a deviation above 0, not " + sigma);
    }
  }

  /** The least noise, rounded up, with which so many releases stay within a budget. */
  public static double noise(Budget budget, int releases) {
    double low = LEAST_NOISE;
    double high = MOST_NOISE;
    for (int i = 0; i < HALVINGS && low < high; i++) {
      double middle = Math.sqrt(low * high);
      if (new GaussianCurve(middle).delta(budget.epsilon()) <= budget.delta()) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high * Math.sqrt(releases);
  }

  /** The chance that more than epsilon is given away. */
  public double delta(double epsilon) {
    double near = 1 / (2 * sigma) - epsilon * sigma;
    double far = -1 / (2 * sigma) - epsilon * sigma;
    return Math.max(0, Normal.below(near) - Math.exp(epsilon + Normal.logBelow(far)));
  }
}
