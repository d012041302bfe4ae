package dev.artel.learning.recommender.model;

import java.util.Arrays;
import java.util.function.LongToIntFunction;

/**
 * A sparse matrix of people by items in whole numbers; {@value #ONE} stands for 1. The entries of
 * person u are those from {@code start[u]} to {@code start[u + 1]}, in no order.
 */
public record Incidence(int width, int[] start, int[] item, int[] value) {
  /** Products of two entries are at a scale of {@code ONE * ONE}. */
  public static final int ONE = 256;

  /** Whether somebody touched an item, of each person the latest so many. */
  public static Incidence baskets(Shop shop, int most) {
    return of(shop, most, strength -> ONE);
  }

  /** ln(1 + strength), to the nearest 256th. */
  public static Incidence logarithms(Shop shop) {
    return of(shop, Integer.MAX_VALUE, Incidence::logarithm);
  }

  /** Strengths as they are. */
  static Incidence strengths(Shop shop) {
    return of(shop, Integer.MAX_VALUE, Math::toIntExact);
  }

  static int logarithm(long strength) {
    return (int) StrictMath.round(ONE * StrictMath.log(1.0 + strength));
  }

  private static Incidence of(Shop shop, int most, LongToIntFunction value) {
    var people = shop.people();
    var start = new int[people.size() + 1];
    var item = new int[shop.rows().size()];
    var values = new int[item.length];
    int at = 0;
    for (int u = 0; u < people.size(); u++) {
      var person = people.person(u);
      for (int i = 0; i < Math.min(most, person.items().length); i++) {
        item[at] = person.items()[i];
        values[at++] = value.applyAsInt(person.strengths()[i]);
      }
      start[u + 1] = at;
    }
    return new Incidence(
        shop.items().size(), start, Arrays.copyOf(item, at), Arrays.copyOf(values, at));
  }

  /** The same people, the shop's items under their numbers there. */
  public Incidence in(Universe universe) {
    var places = Arrays.stream(item).map(universe::place).toArray();
    return new Incidence(universe.size(), start, places, value);
  }

  /** Of some people; the others touched nothing. */
  Incidence of(boolean[] some) {
    var starts = new int[start.length];
    var items = new int[item.length];
    var values = new int[item.length];
    int at = 0;
    for (int u = 0; u < people(); u++) {
      for (int e = start[u]; some[u] && e < start[u + 1]; e++) {
        items[at] = item[e];
        values[at++] = value[e];
      }
      starts[u + 1] = at;
    }
    return new Incidence(width, starts, Arrays.copyOf(items, at), Arrays.copyOf(values, at));
  }

  public int people() {
    return start.length - 1;
  }

  Incidence transposed() {
    var starts = new int[width + 1];
    for (int i : item) {
      starts[i + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    var next = starts.clone();
    var person = new int[item.length];
    var values = new int[item.length];
    for (int u = 0; u < people(); u++) {
      for (int e = start[u]; e < start[u + 1]; e++) {
        int to = next[item[e]]++;
        person[to] = u;
        values[to] = value[e];
      }
    }
    return new Incidence(people(), starts, person, values);
  }
}
