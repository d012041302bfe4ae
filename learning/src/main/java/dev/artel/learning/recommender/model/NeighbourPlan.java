package dev.artel.learning.recommender.model;

/**
 * How much what counts among neighbours.
 *
 * @param decay of an item's weight with each item touched after it
 * @param shrink what pairs of few people are drawn to 0 by
 * @param category of the nearness of prices within a category
 * @param brand of the same brand
 * @param popularity of being known
 */
public record NeighbourPlan(
    double decay, double shrink, double category, double brand, double popularity) {
  public static final NeighbourPlan DEFAULT = new NeighbourPlan(0.3, 5, 0.8, 0.3, 0.02);

  /** Nothing but who touched what. */
  public static final NeighbourPlan COSINE = new NeighbourPlan(0, 5, 0, 0, 0);

  static NeighbourPlan defaults() {
    return DEFAULT;
  }
}
