package dev.artel.learning.recommender.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How good one list is.
 *
 * @param user whose
 * @param hit 1 where a wanted item is in it (HR)
 * @param ndcg the sum of 1 / log2(rank + 1) over the wanted items in it, over the largest there is
 * @param reciprocal 1 / rank of the first wanted item; 0 for none (MRR)
 * @param recall the wanted items in it, over all wanted
 * @param novelty the mean of -log2 of the share of people who touched an item
 */
public record Mark(
    long user, double hit, double ndcg, double reciprocal, double recall, double novelty) {
  static final double LOG_2 = StrictMath.log(2);

  /**
   * @param truth the wanted items that the shop has, ascending
   * @param truths how many are wanted, those that the shop did not have too
   */
  static Mark of(long user, int[] list, int[] truth, int truths) {
    double gain = 0;
    double ideal = 0;
    double reciprocal = 0;
    int hits = 0;
    for (int rank = 1; rank <= Math.min(truths, Exam.LENGTH); rank++) {
      ideal += gain(rank);
    }
    for (int rank = 1; rank <= list.length; rank++) {
      if (Arrays.binarySearch(truth, list[rank - 1]) >= 0) {
        gain += gain(rank);
        reciprocal = hits == 0 ? 1.0 / rank : reciprocal;
        hits++;
      }
    }
    return new Mark(user, hits > 0 ? 1 : 0, gain / ideal, reciprocal, (double) hits / truths, 0);
  }

  Mark withNovelty(double value) {
    return new Mark(user, hit, ndcg, reciprocal, recall, value);
  }

  /** Of lists for the same person. */
  static Mark mean(List<Mark> some) {
    return new Mark(
        some.getFirst().user(),
        mean(some, Mark::hit),
        mean(some, Mark::ndcg),
        mean(some, Mark::reciprocal),
        mean(some, Mark::recall),
        mean(some, Mark::novelty));
  }

  private static double mean(List<Mark> some, ToDoubleFunction<Mark> measure) {
    return some.stream().mapToDouble(measure).sum() / some.size();
  }

  private static double gain(int rank) {
    return LOG_2 / StrictMath.log(rank + 1);
  }
}
