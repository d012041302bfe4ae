package dev.artel.console.shop;

import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Shop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works out what leaves a shop by comparing its counts before and after. */
final class Receipts {
  private record Key(long one, long other) implements Comparable<Key> {
    @Override
    public int compareTo(Key that) {
      return Comparator.comparingLong(Key::one).thenComparingLong(Key::other).compare(this, that);
    }
  }

  private Receipts() {}

  static Leaving of(Ranking ranking, Shop before, Shop after, Shelf shelf, Change change) {
    var old = ranking.counts(before);
    var fresh = old.with(after);
    var leftBefore = counts(before, ranking.leaving(old));
    var leftAfter = counts(after, ranking.leaving(fresh));
    var allBefore = counts(before, old.shown(1));
    var allAfter = counts(after, fresh.shown(1));
    var pairs = new ArrayList<Leaving.Pair>();
    var items = new ArrayList<Leaving.Item>();
    union(leftBefore, leftAfter)
        .forEach(
            key -> {
              long was = leftBefore.getOrDefault(key, 0L);
              long is = leftAfter.getOrDefault(key, 0L);
              var one = product(shelf, after, key.one());
              if (was != is && key.one() == key.other()) {
                items.add(new Leaving.Item(one, was, is));
              } else if (was != is) {
                pairs.add(new Leaving.Pair(one, product(shelf, after, key.other()), was, is));
              }
            });
    long staying =
        allAfter.entrySet().stream()
            .filter(e -> !e.getValue().equals(allBefore.get(e.getKey())))
            .filter(e -> !leftAfter.containsKey(e.getKey()))
            .count();
    int rows = after.rows().size() - before.rows().size();
    return new Leaving(rows, List.copyOf(pairs), List.copyOf(items), (int) staying, change);
  }

  private static List<Key> union(Map<Key, Long> one, Map<Key, Long> other) {
    var all = new TreeMap<>(one);
    all.putAll(other);
    return List.copyOf(all.keySet());
  }

  private static Product product(Shelf shelf, Shop shop, long id) {
    return shelf.of(shop.items().find(id));
  }

  /** By product ids, which stay when items are numbered anew; a single product is its own pair. */
  private static Map<Key, Long> counts(Shop shop, Gram gram) {
    var counts = new TreeMap<Key, Long>();
    for (int i = 0; i < gram.size(); i++) {
      long one = shop.items().product(i);
      if (gram.diagonal(i) != 0) {
        counts.put(new Key(one, one), gram.diagonal(i) >> Gram.SCALE_BITS);
      }
      for (int p = gram.from(i); p < gram.to(i); p++) {
        long other = shop.items().product(gram.column(p));
        if (one < other) {
          counts.put(new Key(one, other), gram.value(p) >> Gram.SCALE_BITS);
        }
      }
    }
    return counts;
  }
}
