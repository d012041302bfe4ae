package dev.artel.learning.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random draws that are the same everywhere under one seed: an explicit generator, and strict
 * mathematics where a distribution needs any.
 */
final class Draws {
  private final SplittableRandom random;

  Draws(long seed) {
    this.random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Uniform in [-1, 1). */
  double spread() {
    return 2 * random.nextDouble() - 1;
  }

  /** The numbers from 0 to below {@code count} in random order. */
  int[] order(int count) {
    var order = new int[count];
    Arrays.setAll(order, i -> i);
    shuffle(order);
    return order;
  }

  /** Fisher and Yates. */
  void shuffle(int[] values) {
    for (int last = values.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int kept = values[last];
      values[last] = values[other];
      values[other] = kept;
    }
  }

  /** {@code count} shares that sum to 1, from the symmetric Dirichlet distribution. */
  double[] dirichlet(double alpha, int count) {
    var shares = new double[count];
    Arrays.setAll(shares, i -> logGamma(alpha));
    double largest = Arrays.stream(shares).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      shares[i] = StrictMath.exp(shares[i] - largest);
      sum += shares[i];
    }
    for (int i = 0; i < count; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /**
   * The logarithm of a gamma variable of this shape: for small shapes the variable itself
   * underflows to 0. Source: Marsaglia and Tsang, A simple method for generating gamma variables,
   * 2000, with their boost below 1.
   */
  private double logGamma(double shape) {
    if (shape < 1) {
      return logGamma(shape + 1) + StrictMath.log(positive()) / shape;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = gaussian();
      double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
      if (v > 0 && StrictMath.log(positive()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return StrictMath.log(d * v);
      }
    }
  }

  /** Box and Muller. */
  private double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(positive()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }

  /** Uniform in (0, 1]. */
  private double positive() {
    return 1 - random.nextDouble();
  }
}
