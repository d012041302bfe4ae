package dev.artel.learning.privacy;

/**
 * The standard normal distribution: near 0 by Marsaglia's series (Evaluating the normal
 * distribution, 2004), in the tail by Laplace's continued fraction.
 */
final class Normal {
  private static final double ROOT_2_PI = Math.sqrt(2 * Math.PI);
  private static final double TAIL = 3;
  private static final int DEEP = 200;

  private Normal() {}

  /** The chance of a number below x. */
  static double below(double x) {
    if (x < -TAIL) {
      return Math.exp(logBelow(x));
    }
    return x > TAIL ? 1 - below(-x) : series(x);
  }

  /** Its logarithm, which stays a number however small the chance is. */
  static double logBelow(double x) {
    if (x >= -TAIL) {
      return Math.log(below(x));
    }
    double fraction = -x;
    for (int i = DEEP; i > 0; i--) {
      fraction = -x + i / fraction;
    }
    return -x * x / 2 - Math.log(ROOT_2_PI * fraction);
  }

  private static double series(double x) {
    double term = x;
    double sum = 0;
    for (int i = 3; sum + term != sum; i += 2) {
      sum += term;
      term *= x * x / i;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / ROOT_2_PI;
  }
}
