package dev.artel.learning.recommender.model;

import java.util.Arrays;

/** Computes X'X a row at a time: of each person who touched the item, all that they touched. */
final class GramRows {
  private final Incidence byPerson;
  private final Incidence byItem;
  private final int minPeople;
  private final long[] sum;
  private final int[] people;
  private final int[] touched;

  GramRows(Incidence byPerson, int minPeople) {
    this.byPerson = byPerson;
    this.byItem = byPerson.transposed();
    this.minPeople = minPeople;
    this.sum = new long[byPerson.width()];
    this.people = new int[byPerson.width()];
    this.touched = new int[byPerson.width()];
  }

  void row(int item, Gram.Builder into) {
    int count = gather(item);
    Arrays.sort(touched, 0, count);
    long diagonal = 0;
    for (int k = 0; k < count; k++) {
      int other = touched[k];
      if (people[other] >= minPeople) {
        if (other == item) {
          diagonal = sum[other];
        } else {
          into.add(other, sum[other]);
        }
      }
      sum[other] = 0;
      people[other] = 0;
    }
    into.endRow(diagonal);
  }

  private int gather(int item) {
    int count = 0;
    for (int p = byItem.start()[item]; p < byItem.start()[item + 1]; p++) {
      int person = byItem.item()[p];
      long x = byItem.value()[p];
      for (int e = byPerson.start()[person]; e < byPerson.start()[person + 1]; e++) {
        int other = byPerson.item()[e];
        if (people[other]++ == 0) {
          touched[count++] = other;
        }
        sum[other] += x * byPerson.value()[e];
      }
    }
    return count;
  }
}
