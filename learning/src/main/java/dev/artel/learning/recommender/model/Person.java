package dev.artel.learning.recommender.model;

/**
 * What somebody did.
 *
 * @param items each once, the one touched last first
 * @param strengths of the same items: views, carts and purchases, added up by strength
 */
public record Person(int[] items, long[] strengths) {
  @Override
  public String toString() {
    return "Person[" + items.length + "]";
  }
}
