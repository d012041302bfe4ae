package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.SparseTable;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Items;
import dev.artel.learning.recommender.model.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A {@link Gram} as it travels: items by their keys, in the tables {@code items} and {@code pairs}.
 */
public final class GramSums {
  static final String ITEMS = "items";
  static final String PAIRS = "pairs";
  static final String SUM = "sum";

  /** Sums of nothing. */
  public static final Update.Sums EMPTY =
      sums(new long[0], new long[0], List.of(new long[0], new long[0]), new long[0]);

  private GramSums() {}

  private static Update.Sums sums(
      long[] items, long[] ofItems, List<long[]> pairs, long[] ofPairs) {
    return SparseTable.sums(
        List.of(
            SparseTable.of(ITEMS, List.of(items), new TreeMap<>(Map.of(SUM, ofItems))),
            SparseTable.of(PAIRS, pairs, new TreeMap<>(Map.of(SUM, ofPairs)))),
        Gram.SCALE_BITS);
  }

  public static Update.Sums of(Items items, Gram gram) {
    var order = items.byKey();
    var shown = Arrays.stream(order).filter(i -> gram.diagonal(i) != 0).toArray();
    var rank = new int[order.length];
    for (int r = 0; r < order.length; r++) {
      rank[order[r]] = r;
    }
    var pairs = new Growing();
    for (int item : order) {
      var places = new ArrayList<Integer>();
      for (int p = gram.from(item); p < gram.to(item); p++) {
        if (rank[gram.column(p)] > rank[item]) {
          places.add(p);
        }
      }
      places.sort((a, b) -> Integer.compare(rank[gram.column(a)], rank[gram.column(b)]));
      for (int p : places) {
        pairs.add(items.key(item), items.key(gram.column(p)), gram.value(p));
      }
    }
    return sums(
        Arrays.stream(shown).mapToLong(items::key).toArray(),
        Arrays.stream(shown).mapToLong(gram::diagonal).toArray(),
        List.of(pairs.column(0), pairs.column(1)),
        pairs.column(2));
  }

  /** What a total holds beside one share of it. */
  public static Update.Sums minus(Update.Sums total, Update.Sums share) {
    var tables =
        Stream.of(ITEMS, PAIRS)
            .map(name -> minus(SparseTable.find(total, name), SparseTable.find(share, name)))
            .toList();
    return SparseTable.sums(tables, Gram.SCALE_BITS);
  }

  private static SparseTable minus(SparseTable total, SparseTable share) {
    var taken = new HashMap<List<Long>, Long>();
    for (int row = 0; row < share.rows(); row++) {
      taken.put(key(share, row), share.column(SUM)[row]);
    }
    var left = new long[total.rows()];
    Arrays.setAll(left, r -> total.column(SUM)[r] - taken.getOrDefault(key(total, r), 0L));
    var rows = IntStream.range(0, left.length).filter(row -> left[row] != 0).toArray();
    var keys =
        total.keys().stream().map(k -> Arrays.stream(rows).mapToLong(r -> k[r]).toArray()).toList();
    var sums = Arrays.stream(rows).mapToLong(row -> left[row]).toArray();
    return SparseTable.of(total.name(), keys, new TreeMap<>(Map.of(SUM, sums)));
  }

  private static List<Long> key(SparseTable table, int row) {
    return table.keys().stream().map(column -> column[row]).toList();
  }

  /** The keys of all items that the sums are about. */
  static long[] keys(Update.Sums sums) {
    return SparseTable.find(sums, ITEMS).keys().getFirst();
  }

  /** How many items there are sums of. */
  public static int items(Update.Sums sums) {
    return SparseTable.find(sums, ITEMS).rows();
  }

  /** How many pairs of items there are sums of. */
  public static int pairs(Update.Sums sums) {
    return SparseTable.find(sums, PAIRS).rows();
  }

  /** What the sums say of these items; what is about others is left. */
  public static Gram onto(Universe items, Update.Sums sums) {
    var diagonal = new long[items.size()];
    var ofItems = SparseTable.find(sums, ITEMS);
    for (int row = 0; row < ofItems.rows(); row++) {
      int item = items.find(ofItems.keys().getFirst()[row]);
      if (item >= 0) {
        diagonal[item] = ofItems.column(SUM)[row];
      }
    }
    var pairs = SparseTable.find(sums, PAIRS);
    var left = new int[pairs.rows()];
    var right = new int[pairs.rows()];
    var value = new long[pairs.rows()];
    int count = 0;
    for (int row = 0; row < pairs.rows(); row++) {
      int i = items.find(pairs.keys().get(0)[row]);
      int j = items.find(pairs.keys().get(1)[row]);
      if (i >= 0 && j >= 0 && i != j) {
        left[count] = i;
        right[count] = j;
        value[count++] = pairs.column(SUM)[row];
      }
    }
    return Gram.ofPairs(
        diagonal,
        Arrays.copyOf(left, count),
        Arrays.copyOf(right, count),
        Arrays.copyOf(value, count));
  }

  /** Three columns that grow row by row. */
  private static final class Growing {
    private long[][] columns = new long[3][64];
    private int size;

    void add(long... row) {
      if (size == columns[0].length) {
        columns =
            Arrays.stream(columns).map(c -> Arrays.copyOf(c, 2 * size)).toArray(long[][]::new);
      }
      for (int c = 0; c < columns.length; c++) {
        columns[c][size] = row[c];
      }
      size++;
    }

    long[] column(int c) {
      return Arrays.copyOf(columns[c], size);
    }
  }
}
