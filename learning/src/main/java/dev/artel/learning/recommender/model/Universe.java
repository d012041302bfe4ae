package dev.artel.learning.recommender.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The items that sums are about, numbered from 0, and the numbers of a shop's own among them. */
public final class Universe {
  private final long[] keys;
  private final int[] numbers;
  private final int[] places;

  private Universe(long[] keys, int[] numbers, int[] places) {
    this.keys = keys;
    this.numbers = numbers;
    this.places = places;
  }

  /** A shop's own items, under the numbers that they have there. */
  public static Universe of(Items items) {
    var order = items.byKey();
    var keys = Arrays.stream(order).mapToLong(items::key).toArray();
    return new Universe(keys, order, IntStream.range(0, order.length).toArray());
  }

  /** A shop's own items and those of other keys, in the order of keys. */
  public static Universe of(Items items, long[] others) {
    var own = Arrays.stream(items.byKey()).mapToLong(items::key);
    var keys =
        LongStream.concat(own, Arrays.stream(others))
            .map(Universe::turned)
            .sorted()
            .distinct()
            .map(Universe::turned)
            .toArray();
    var numbers = IntStream.range(0, keys.length).toArray();
    var places = new int[items.size()];
    var all = new Universe(keys, numbers, places);
    Arrays.setAll(places, item -> all.find(items.key(item)));
    return all;
  }

  /** Signed order for unsigned. */
  private static long turned(long key) {
    return key ^ Long.MIN_VALUE;
  }

  public int size() {
    return keys.length;
  }

  /** Negative where no item has this key. */
  public int find(long key) {
    int low = 0;
    int high = keys.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(keys[middle], key);
      if (order == 0) {
        return numbers[middle];
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1 - low;
  }

  /** The numbers of all items in the order of keys. */
  int[] order() {
    return numbers;
  }

  /** The shop's items by their numbers here. */
  public int place(int item) {
    return places[item];
  }

  /** The place here of each item of another universe, which has no others. */
  int[] placesOf(Universe other) {
    var into = new int[other.size()];
    for (int k = 0; k < into.length; k++) {
      into[other.numbers[k]] = find(other.keys[k]);
    }
    return into;
  }
}
