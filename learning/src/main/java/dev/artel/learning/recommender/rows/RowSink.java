package dev.artel.learning.recommender.rows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Grows columns row by row; numbers texts and keys products as they come. */
final class RowSink {
  private static final int FIRST = 1024;

  private final ItemKeys keys;
  private final Map<String, Long> numbers = new HashMap<>(Map.of("", 0L));
  private final Map<Long, String> texts = new HashMap<>();
  private final Map<Long, Long> keyOf = new HashMap<>();
  private final Map<Long, Long> productOf = new HashMap<>();
  private long[][] columns = new long[Column.values().length][FIRST];
  private int size;

  RowSink(ItemKeys keys) {
    this.keys = keys;
  }

  /** The next row's number, from 1. */
  int next() {
    return size + 1;
  }

  /** The values in the order of the columns, the key left for this to fill in. */
  void add(long[] row) {
    if (size == columns[0].length) {
      columns = Arrays.stream(columns).map(c -> Arrays.copyOf(c, 2 * size)).toArray(long[][]::new);
    }
    row[Column.KEY.ordinal()] = keyOf.computeIfAbsent(row[Column.PRODUCT.ordinal()], this::key);
    for (int c = 0; c < row.length; c++) {
      columns[c][size] = row[c];
    }
    size++;
  }

  private long key(long product) {
    long key = keys.of(product);
    var other = productOf.put(key, product);
    if (other != null) {
      throw new IllegalStateException(
          "products " + other + " and " + product + " have one key: choose another salt");
    }
    return key;
  }

  long text(String text) {
    return numbers.computeIfAbsent(text, this::number);
  }

  private long number(String text) {
    long number = Names.number(text);
    var other = texts.put(number, text);
    if (other != null || number == 0) {
      throw new IllegalStateException("\"" + text + "\" and another text have one number");
    }
    return number;
  }

  Reading.Read finish() {
    var cut = Arrays.stream(columns).map(c -> Arrays.copyOf(c, size)).toArray(long[][]::new);
    return new Reading.Read(Interactions.of(cut), new Names(texts));
  }
}
