package dev.artel.learning.recommender.model;

import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.Arrays;

/** Who did what in a shop: for each person the items, the one touched last first. */
public final class People {
  private final long[] users;
  private final int[] start;
  private final int[] item;
  private final long[] strength;

  private People(long[] users, int[] start, int[] item, long[] strength) {
    this.users = users;
    this.start = start;
    this.item = item;
    this.strength = strength;
  }

  static People of(Interactions rows, Items items) {
    var users = rows.distinct(Column.USER);
    var start = new int[users.length + 1];
    var user = new int[rows.size()];
    for (int row = 0; row < user.length; row++) {
      user[row] = Arrays.binarySearch(users, rows.at(Column.USER, row));
      start[user[row] + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    var order = new int[rows.size()];
    var next = start.clone();
    for (int row = 0; row < user.length; row++) {
      order[next[user[row]]++] = row;
    }
    return gather(rows, items, users, new Slices(start, order));
  }

  /** The rows of person u are {@code order[start[u]..start[u + 1]]}. */
  private record Slices(int[] start, int[] order) {}

  private static People gather(Interactions rows, Items items, long[] users, Slices slices) {
    var start = new int[users.length + 1];
    var item = new int[rows.size()];
    var strength = new long[rows.size()];
    int at = 0;
    for (int u = 0; u < users.length; u++) {
      var touches = new Touches(slices.start[u + 1] - slices.start[u]);
      for (int i = slices.start[u]; i < slices.start[u + 1]; i++) {
        int row = slices.order[i];
        touches.add(
            items.find(rows.at(Column.PRODUCT, row)),
            rows.at(Column.TIME, row),
            rows.at(Column.EVENT, row));
      }
      at = touches.write(item, strength, at);
      start[u + 1] = at;
    }
    return new People(users, start, Arrays.copyOf(item, at), Arrays.copyOf(strength, at));
  }

  public int size() {
    return users.length;
  }

  public long user(int person) {
    return users[person];
  }

  /** Negative where the shop has no such person. */
  public int find(long user) {
    return Arrays.binarySearch(users, user);
  }

  public Person person(int person) {
    int from = start[person];
    int to = start[person + 1];
    return new Person(Arrays.copyOfRange(item, from, to), Arrays.copyOfRange(strength, from, to));
  }
}
