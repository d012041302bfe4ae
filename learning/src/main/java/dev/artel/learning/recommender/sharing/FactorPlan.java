package dev.artel.learning.recommender.sharing;

import dev.artel.learning.recommender.model.AlsPlan;

/**
 * How factors are fitted together.
 *
 * @param size how many numbers describe an item
 * @param alpha how much surer a strength of 1 makes that somebody likes an item
 * @param seed of the items' first factors, which all shops draw alike
 * @param places 0: items go by their keys; else each has one of so many places, as masks need it
 */
public record FactorPlan(int size, double alpha, double ridge, long seed, int places) {
  private static final int MOST_PLACES = 1 << 20;

  public FactorPlan {
    if (places < 0 || places > MOST_PLACES) {
      throw new IllegalArgumentException("places are 0 to " + MOST_PLACES);
    }
    als(size, alpha, ridge);
  }

  static FactorPlan defaults() {
    var als = AlsPlan.DEFAULT;
    return new FactorPlan(als.factors(), als.alpha(), als.lambda(), 1, 0);
  }

  AlsPlan als() {
    return als(size, alpha, ridge);
  }

  private static AlsPlan als(int size, double alpha, double ridge) {
    return new AlsPlan(size, alpha, ridge);
  }
}
