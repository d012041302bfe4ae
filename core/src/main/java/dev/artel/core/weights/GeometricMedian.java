package dev.artel.core.weights;

import java.util.Arrays;

/**
 * The point whose distances to the rows have the least sum, by the smoothed Weiszfeld algorithm:
 * again and again the mean of the rows, each weighted by one over its distance, which counts as at
 * least the smoothing. It begins at the median of each number, which no minority drags away, and
 * with the median distance as the smoothing, a quarter of it in each round after, so as not to
 * stick to a row. The rounds are fixed, so the bits are. Source: Pillutla, Kakade and Harchaoui,
 * Robust Aggregation for Federated Learning, 2022 (its Algorithm 2 and least smoothing).
 *
 * @param bySamples whether a row counts as often as it has samples, as in the paper
 */
record GeometricMedian(boolean bySamples) implements Rule {
  private static final int ROUNDS = 16;
  private static final double SHRINKING = 0.25;
  private static final double LEAST = 1e-6;

  @Override
  public int minimum() {
    return 3;
  }

  @Override
  public float[] combine(Stack stack, Blocks blocks) {
    var at = new Median().combine(stack, blocks);
    double smoothing = middle(Distances.from(at, stack, blocks));
    for (int round = 0; round < ROUNDS; round++) {
      var distances = Distances.from(at, stack, blocks);
      at = Blend.of(stack.rows(), weights(stack, distances, smoothing)).row(blocks);
      smoothing *= SHRINKING;
    }
    return at;
  }

  private double[] weights(Stack stack, double[] distances, double smoothing) {
    var weights = new double[distances.length];
    for (int i = 0; i < weights.length; i++) {
      double share = bySamples ? (double) stack.samples(i) : 1;
      weights[i] = share / Math.max(distances[i], Math.max(smoothing, LEAST));
    }
    return weights;
  }

  private static double middle(double[] distances) {
    var sorted = distances.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }

  @Override
  public String toString() {
    return bySamples ? "geometric-median(samples)" : "geometric-median";
  }
}
