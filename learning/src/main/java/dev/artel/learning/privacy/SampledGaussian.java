package dev.artel.learning.privacy;

/**
 * One step of the Poisson-subsampled Gaussian mechanism: each sample takes part with probability
 * {@code rate}, the sum has sensitivity 1, and gets Gaussian noise of standard deviation {@code
 * noise}. Two data sets are neighbours where one has a sample more.
 *
 * <p>Source: Mironov, Talwar and Zhang, Renyi differential privacy of the sampled Gaussian
 * mechanism, 2019. Its Renyi divergence of order a is log A(a) / (a - 1), where A(a) is the mean of
 * ((1 - q) + q exp((2z - 1) / 2s^2))^a over z from N(0, s^2) (section 3.1), which is a finite sum
 * for a whole a (section 3.3) and an integral otherwise.
 */
public record SampledGaussian(double rate, double noise) {
  /** Beyond so many standard deviations a Gaussian has less mass than a double can tell. */
  private static final double REACH = 15;

  private static final double LARGEST_WHOLE_ORDER = 1 << 20;

  public SampledGaussian {
    if (!(rate >= 0 && rate <= 1) || !(noise > 0)) {
      throw new IllegalArgumentException(
          "a sampling rate is from 0 to 1 and a noise above 0, not " + rate + " and " + noise);
    }
  }

  /** The Renyi divergence of this order, which must be above 1. */
  public double divergence(double order) {
    if (!(order > 1) || order > LARGEST_WHOLE_ORDER) {
      throw new IllegalArgumentException("an order is above 1 and finite, not " + order);
    }
    if (rate == 0) {
      return 0;
    }
    if (rate == 1) {
      return order / (2 * noise * noise);
    }
    double logMoment = order == Math.rint(order) ? sum((int) order) : integral(order);
    return Math.max(0, logMoment / (order - 1));
  }

  /** The logarithm of the sum of C(a, k) (1 - q)^(a - k) q^k exp(k (k - 1) / 2s^2). */
  double sum(int order) {
    var total = new LogSum();
    double binomial = 0;
    for (int k = 0; k <= order; k++) {
      double chosen = k * Math.log(rate) + (order - k) * Math.log1p(-rate);
      total.add(binomial + chosen + (double) k * (k - 1) / (2 * noise * noise));
      binomial += Math.log(order - k) - Math.log(k + 1);
    }
    return total.log();
  }

  /**
   * The logarithm of the integral by the trapezoidal rule, whose error falls exponentially in one
   * over the step here: the integrand falls like a Gaussian, and its nearest singularities lie pi
   * s^2 off the real line.
   */
  double integral(double order) {
    double step = Math.min(noise / 6, noise * noise / 2);
    double from = -REACH * noise;
    long points = (long) Math.ceil((order + 2 * REACH * noise) / step);
    double scale = Math.log(step / (noise * Math.sqrt(2 * Math.PI)));
    var total = new LogSum();
    for (long i = 0; i <= points; i++) {
      double z = from + i * step;
      double ratio = (2 * z - 1) / (2 * noise * noise) + Math.log(rate) - Math.log1p(-rate);
      double log = Math.log1p(-rate) + Math.max(0, ratio) + Math.log1p(Math.exp(-Math.abs(ratio)));
      total.add(scale - z * z / (2 * noise * noise) + order * log);
    }
    return total.log();
  }
}
