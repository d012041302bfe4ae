package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.Layout;
import dev.artel.core.weights.Slot;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Items;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Sums of one fixed layout, as masks need: each number is added to a cell in each of five rows, and
 * read as the smallest of its cells (Cormode and Muthukrishnan, An improved data stream summary:
 * the count-min sketch, 2005). Who holds it can only ask for pairs of items that it has itself.
 * Linear: a sum of sketches is the sketch of the sum.
 */
public final class Sketched {
  /** Beyond so many items a shop would ask for more pairs than cells tell apart. */
  public static final int MOST_ITEMS = 10_000;

  private static final int ROWS = 5;
  private static final int CELL_BITS = 18;
  private static final int CELLS = 1 << CELL_BITS;
  private static final String PAIRS = "pairs";
  private static final String ITEMS = "items";
  private static final Layout LAYOUT =
      new Layout(
          List.of(new Slot(PAIRS, List.of(ROWS, CELLS)), new Slot(ITEMS, List.of(CELLS))),
          Gram.SCALE_BITS);

  private Sketched() {}

  /** Sums of nothing. */
  public static Update.Sums empty() {
    return new Update.Sums(LAYOUT, new long[LAYOUT.size()]);
  }

  public static Update.Sums of(Items items, Gram gram) {
    requireFew(items);
    var cells = new long[LAYOUT.size()];
    for (int i = 0; i < gram.size(); i++) {
      cells[itemCell(items.key(i))] += gram.diagonal(i);
      for (int p = gram.from(i); p < gram.to(i); p++) {
        int j = gram.column(p);
        if (i < j) {
          for (int row = 0; row < ROWS; row++) {
            cells[pairCell(row, items.key(i), items.key(j))] += gram.value(p);
          }
        }
      }
    }
    return new Update.Sums(LAYOUT, cells);
  }

  /** What a total without one's own part says of one's items. */
  public static Gram onto(Items items, Update.Sums total, Update.Sums own) {
    requireFew(items);
    if (!total.layout().equals(LAYOUT)) {
      throw new IllegalArgumentException("not a sketch of " + ROWS + " rows of " + CELLS);
    }
    var cells = new long[LAYOUT.size()];
    Arrays.setAll(cells, c -> total.values()[c] - own.values()[c]);
    var gram = new GramPairs(items.size());
    for (int i = 0; i < items.size(); i++) {
      gram.diagonal(i, Math.max(0, cells[itemCell(items.key(i))]));
      for (int j = i + 1; j < items.size(); j++) {
        long least = least(cells, items.key(i), items.key(j));
        if (least > 0) {
          gram.add(i, j, least);
        }
      }
    }
    return gram.build();
  }

  /** Why nobody's sums can have added up to this; empty where nothing speaks against it. */
  public static Optional<String> objection(Update.Sums total) {
    long of = -1;
    for (int row = 0; row < ROWS; row++) {
      long sum = 0;
      for (int cell = 0; cell < CELLS; cell++) {
        long value = total.values()[total.layout().offset(PAIRS) + row * CELLS + cell];
        if (value < 0) {
          return Optional.of("a cell of the sketch is below 0");
        }
        sum = Math.addExact(sum, value);
      }
      if (row > 0 && sum != of) {
        return Optional.of("the rows of the sketch have different sums");
      }
      of = sum;
    }
    return Optional.empty();
  }

  /** The same of one shop's part, which holds no more than so many people can have touched. */
  static Optional<String> objection(Update.Sums share, int maxUsers) {
    if (!share.layout().equals(LAYOUT)) {
      return Optional.of("not a sketch of " + ROWS + " rows of " + CELLS);
    }
    long most = (long) maxUsers << Gram.SCALE_BITS;
    return Arrays.stream(share.values()).anyMatch(cell -> cell > most * MOST_ITEMS)
        ? Optional.of("a cell of the sketch holds more than " + maxUsers + " people can touch")
        : objection(share);
  }

  private static void requireFew(Items items) {
    if (items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "a sketch serves up to " + MOST_ITEMS + " items, not " + items.size());
    }
  }

  private static long least(long[] cells, long a, long b) {
    long least = cells[pairCell(0, a, b)];
    for (int row = 1; row < ROWS && least > 0; row++) {
      least = Math.min(least, cells[pairCell(row, a, b)]);
    }
    return least;
  }

  private static int itemCell(long key) {
    return LAYOUT.offset(ITEMS) + (int) (mixed(key) >>> (Long.SIZE - CELL_BITS));
  }

  private static int pairCell(int row, long a, long b) {
    long low = Long.compareUnsigned(a, b) < 0 ? a : b;
    long high = low == a ? b : a;
    long hash = mixed(mixed(low + row) ^ Long.rotateLeft(high, 32));
    return LAYOUT.offset(PAIRS) + row * CELLS + (int) (hash >>> (Long.SIZE - CELL_BITS));
  }

  /** Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014: mix64. */
  private static long mixed(long key) {
    long z = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
