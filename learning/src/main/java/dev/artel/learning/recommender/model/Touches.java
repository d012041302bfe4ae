package dev.artel.learning.recommender.model;

import java.util.Arrays;
import java.util.Comparator;

/** One person's rows, made one entry an item: strengths added up, the last touch first. */
final class Touches {
  private record Touch(int item, long time, long strength) {}

  private static final Comparator<Touch> LAST_FIRST =
      Comparator.comparingLong(Touch::time).reversed().thenComparingInt(Touch::item);

  private final Touch[] all;
  private int size;

  Touches(int rows) {
    this.all = new Touch[rows];
  }

  /** Rows come in the order of time. */
  void add(int item, long time, long strength) {
    all[size++] = new Touch(item, time, strength);
  }

  /** Returns where the next person's entries go. */
  int write(int[] items, long[] strengths, int at) {
    Arrays.sort(all, Comparator.comparingInt(Touch::item));
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (distinct > 0 && all[distinct - 1].item() == all[i].item()) {
        all[distinct - 1] = joined(all[distinct - 1], all[i]);
      } else {
        all[distinct++] = all[i];
      }
    }
    Arrays.sort(all, 0, distinct, LAST_FIRST);
    for (int i = 0; i < distinct; i++) {
      items[at + i] = all[i].item();
      strengths[at + i] = all[i].strength();
    }
    return at + distinct;
  }

  private static Touch joined(Touch a, Touch b) {
    return new Touch(a.item(), Math.max(a.time(), b.time()), a.strength() + b.strength());
  }
}
