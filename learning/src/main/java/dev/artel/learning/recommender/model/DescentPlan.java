package dev.artel.learning.recommender.model;

/**
 * How factors descend.
 *
 * @param rate how far a step goes
 * @param ridge what factors are drawn to 0 by
 */
public record DescentPlan(int epochs, double rate, double ridge) {
  public static final DescentPlan DEFAULT = new DescentPlan(5, 0.05, 0.02);

  public DescentPlan {
    if (epochs < 1 || !(rate > 0) || !(ridge >= 0)) {
      throw new IllegalArgumentException("epochs and rate are above 0, ridge is not below");
    }
  }

  static DescentPlan defaults() {
    return DEFAULT;
  }
}
