package dev.artel.learning.recommender.model;

import java.util.Arrays;

/** The candidates of the largest scores, the best first; of equal ones, the smaller number. */
public final class Top {
  private Top() {}

  public static int[] of(double[] scores, boolean[] open, int most) {
    var best = new int[most];
    int size = 0;
    for (int item = 0; item < scores.length; item++) {
      if (!open[item] || (size == most && scores[item] <= scores[best[size - 1]])) {
        continue;
      }
      size = Math.min(size + 1, most);
      int at = size - 1;
      while (at > 0 && scores[best[at - 1]] < scores[item]) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = item;
    }
    return Arrays.copyOf(best, size);
  }
}
