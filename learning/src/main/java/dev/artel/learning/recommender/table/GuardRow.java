package dev.artel.learning.recommender.table;

import java.util.List;

/**
 * What a guard costs and what it hides, with the shops as they are (one fold, the last).
 *
 * @param hr10 over all people asked about, shops apart
 * @param pairs in what one shop shares, from the fewest to the most
 * @param baskets of two items and more, of all shops
 * @param claimed baskets that a curious member reads off the sum
 * @param rebuilt baskets among these, item for item
 */
public record GuardRow(
    String guard, double hr10, Span pairs, Span items, int baskets, int claimed, int rebuilt) {
  /** From the least to the most. */
  public record Span(int least, int most) {
    public List<Integer> both() {
      return List.of(least, most);
    }

    @Override
    public String toString() {
      return least + " to " + most;
    }
  }
}
