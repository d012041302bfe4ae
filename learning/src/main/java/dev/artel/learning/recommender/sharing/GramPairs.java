package dev.artel.learning.recommender.sharing;

import dev.artel.learning.recommender.model.Gram;
import java.util.Arrays;

/** Pairs that come one by one, each once, until they are a {@link Gram}. */
final class GramPairs {
  private static final int FIRST = 64;

  private final long[] diagonal;
  private int[] left = new int[FIRST];
  private int[] right = new int[FIRST];
  private long[] value = new long[FIRST];
  private int size;

  GramPairs(int items) {
    this.diagonal = new long[items];
  }

  void diagonal(int item, long sum) {
    diagonal[item] = sum;
  }

  void add(int i, int j, long sum) {
    if (size == left.length) {
      left = Arrays.copyOf(left, 2 * size);
      right = Arrays.copyOf(right, 2 * size);
      value = Arrays.copyOf(value, 2 * size);
    }
    left[size] = i;
    right[size] = j;
    value[size++] = sum;
  }

  Gram build() {
    return Gram.ofPairs(
        diagonal,
        Arrays.copyOf(left, size),
        Arrays.copyOf(right, size),
        Arrays.copyOf(value, size));
  }
}
