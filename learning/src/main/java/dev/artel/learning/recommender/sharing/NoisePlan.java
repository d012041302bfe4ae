package dev.artel.learning.recommender.sharing;

import dev.artel.learning.privacy.Budget;

/**
 * How much noise hides a person.
 *
 * @param epsilon of all versions together; 0: no noise
 * @param versions how many shares a shop sends in all
 */
public record NoisePlan(double epsilon, double delta, int versions) {
  public NoisePlan {
    if (!(epsilon >= 0) || !(delta > 0 && delta < 1) || versions < 1) {
      throw new IllegalArgumentException(
          "epsilon is not below 0, delta between 0 and 1, versions at least 1");
    }
  }

  static NoisePlan defaults() {
    return new NoisePlan(0, 1e-5, 1);
  }

  boolean isWanted() {
    return epsilon > 0;
  }

  Noised noised(int maxBasket) {
    return Noised.within(new Budget(epsilon, delta), versions, maxBasket);
  }
}
