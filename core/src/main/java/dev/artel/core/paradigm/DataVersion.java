package dev.artel.core.paradigm;

import dev.artel.core.values.Hash;

/**
 * A fact that comes from outside: the party's data have changed. Whoever changes them journals the
 * versions without a gap, from 1 on; what a party began with is version 0 and no entry.
 *
 * @param hash of the data as they are from then on
 */
public record DataVersion(Hash hash) {
  public static String path(int number) {
    return "data/" + number;
  }

  /** The number of the last one; 0 where there is none. */
  public static int last(Journal journal) {
    int high = 1;
    while (isThere(journal, high)) {
      high *= 2;
    }
    int low = high / 2;
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      if (isThere(journal, middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isThere(Journal journal, int number) {
    return journal.find(path(number), DataVersion.class).isPresent();
  }
}
