package dev.artel.core.weights;

import java.util.List;

/** A rule that makes one update of many: pure, in an order of its own, the same bits everywhere. */
public interface Aggregation {
  /**
   * @param start the model that the round began with; the answer where {@code shares} is empty
   * @param shares in any order: the rule sorts them by address
   */
  Update combine(Update start, List<Share> shares);
}
