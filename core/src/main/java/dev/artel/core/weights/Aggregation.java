package dev.artel.core.weights;

import java.util.List;

/** A rule that makes one update of many: pure, in an order of its own, the same bits everywhere. */
public interface Aggregation {
  /**
   * @param start the model that the round began with; the answer where {@code shares} is empty
   * @param shares in any order: the rule sorts them by address
   */
  Update combine(Update start, List<Share> shares);

  /**
   * The others' shares as a party that averages for itself takes them.
   *
   * @param own its own part; empty where it has none
   */
  default List<Share> tempered(List<Share> own, List<Share> others) {
    return others;
  }
}
