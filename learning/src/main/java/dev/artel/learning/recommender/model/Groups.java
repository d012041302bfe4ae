package dev.artel.learning.recommender.model;

import java.util.Arrays;

/** Items of one label, such as a brand; an item of label 0 is in no group. */
final class Groups {
  private static final int NONE = -1;

  private final int[] group;
  private final int[] start;
  private final int[] member;

  private Groups(int[] group, int[] start, int[] member) {
    this.group = group;
    this.start = start;
    this.member = member;
  }

  static Groups of(long[] labels) {
    var distinct = Arrays.stream(labels).filter(label -> label != 0).sorted().distinct().toArray();
    var group = new int[labels.length];
    var start = new int[distinct.length + 1];
    for (int i = 0; i < labels.length; i++) {
      group[i] = labels[i] == 0 ? NONE : Arrays.binarySearch(distinct, labels[i]);
      if (group[i] != NONE) {
        start[group[i] + 1]++;
      }
    }
    Arrays.parallelPrefix(start, Integer::sum);
    var next = start.clone();
    var member = new int[start[distinct.length]];
    for (int i = 0; i < labels.length; i++) {
      if (group[i] != NONE) {
        member[next[group[i]]++] = i;
      }
    }
    return new Groups(group, start, member);
  }

  /** Where the group of this item begins among {@link #member}; the same as its end for none. */
  int from(int item) {
    return group[item] == NONE ? 0 : start[group[item]];
  }

  int to(int item) {
    return group[item] == NONE ? 0 : start[group[item] + 1];
  }

  int member(int place) {
    return member[place];
  }
}
