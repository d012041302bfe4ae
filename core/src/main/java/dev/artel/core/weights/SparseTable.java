package dev.artel.core.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table inside {@link Update.Sums}: only the rows that are not 0, each under its keys. By
 * convention its slots are {@code NAME/key0}, {@code NAME/key1} and so on of shape [n], and for
 * each column of values {@code NAME/...} of shape [n] or [n, w]. Rows ascend by their keys as
 * unsigned numbers, none is there twice: equal tables are equal bytes.
 *
 * @param keys column by column, at least one
 * @param values by the last part of their names
 */
public record SparseTable(String name, List<long[]> keys, SortedMap<String, Values> values) {
  private static final String KEY = "/key";

  /** A column of {@code width} numbers a row, row after row. */
  public record Values(int width, long[] numbers) {
    @Override
    public String toString() {
      return "Values[" + numbers.length + "]";
    }
  }

  /** Throws {@link IllegalArgumentException} where the convention is not kept. */
  public SparseTable {
    keys = List.copyOf(keys);
    values = new TreeMap<>(values);
    int rows = keys.getFirst().length;
    for (var key : keys) {
      require(key.length == rows, name, "the key columns differ in length");
    }
    for (var column : values.values()) {
      require(
          column.width() > 0 && column.numbers().length == (long) rows * column.width(),
          name,
          "a column of values does not fit the keys");
    }
    for (int row = 1; row < rows; row++) {
      require(compare(keys, row - 1, keys, row) < 0, name, "row " + row + " is not in order");
    }
  }

  private static void require(boolean holds, String name, String what) {
    if (!holds) {
      throw new IllegalArgumentException("table " + name + ": " + what);
    }
  }

  /** With one number a row in each column. */
  public static SparseTable of(String name, List<long[]> keys, SortedMap<String, long[]> columns) {
    var values = new TreeMap<String, Values>();
    columns.forEach((column, numbers) -> values.put(column, new Values(1, numbers)));
    return new SparseTable(name, keys, values);
  }

  /** Throws {@link IllegalArgumentException} where the sums hold no such table. */
  public static SparseTable find(Update.Sums sums, String name) {
    var keys = new ArrayList<long[]>();
    var values = new TreeMap<String, Values>();
    int at = 0;
    for (var slot : sums.layout().slots()) {
      if (slot.name().startsWith(name + KEY)) {
        keys.add(Arrays.copyOfRange(sums.values(), at, at + slot.size()));
      } else if (slot.name().startsWith(name + "/")) {
        int width = slot.shape().size() == 1 ? 1 : slot.shape().get(1);
        var numbers = Arrays.copyOfRange(sums.values(), at, at + slot.size());
        values.put(slot.name().substring(name.length() + 1), new Values(width, numbers));
      }
      at += slot.size();
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no table " + name + " in the sums");
    }
    return new SparseTable(name, keys, values);
  }

  /** Sums of these tables and nothing else. */
  public static Update.Sums sums(Collection<SparseTable> tables, int scaleBits) {
    var arrays = new TreeMap<String, long[]>();
    var slots = new ArrayList<Slot>();
    for (var table : tables) {
      table.put(slots, arrays);
    }
    return gather(new Layout(slots, scaleBits), arrays);
  }

  static Update.Sums gather(Layout layout, SortedMap<String, long[]> arrays) {
    var flat = new long[layout.size()];
    int at = 0;
    for (var slot : layout.slots()) {
      var part = arrays.getOrDefault(slot.name(), new long[0]);
      System.arraycopy(part, 0, flat, at, part.length);
      at += part.length;
    }
    return new Update.Sums(layout, flat);
  }

  void put(List<Slot> slots, SortedMap<String, long[]> arrays) {
    for (int k = 0; k < keys.size(); k++) {
      slots.add(new Slot(name + KEY + k, List.of(rows())));
      arrays.put(name + KEY + k, keys.get(k));
    }
    values.forEach(
        (column, numbers) -> {
          var shape = numbers.width() == 1 ? List.of(rows()) : List.of(rows(), numbers.width());
          slots.add(new Slot(name + "/" + column, shape));
          arrays.put(name + "/" + column, numbers.numbers());
        });
  }

  /** The names of the tables in a layout. */
  static List<String> names(Layout layout) {
    return layout.slots().stream()
        .map(Slot::name)
        .filter(name -> name.endsWith(KEY + 0))
        .map(name -> name.substring(0, name.length() - KEY.length() - 1))
        .toList();
  }

  public int rows() {
    return keys.getFirst().length;
  }

  /** One column of values of a row's width. */
  public long[] column(String column) {
    var found = values.get(column);
    if (found == null) {
      throw new IllegalArgumentException("table " + name + " has no column " + column);
    }
    return found.numbers();
  }

  /** Rows of the same keys added up. Throws {@link ArithmeticException} beyond 64 bits. */
  SparseTable plus(SparseTable other) {
    require(
        keys.size() == other.keys.size() && widths().equals(other.widths()),
        name,
        "another one has other columns");
    return new Merge(this, other).merged();
  }

  private SortedMap<String, Integer> widths() {
    var widths = new TreeMap<String, Integer>();
    values.forEach((column, numbers) -> widths.put(column, numbers.width()));
    return widths;
  }

  static int compare(List<long[]> a, int rowOfA, List<long[]> b, int rowOfB) {
    for (int k = 0; k < a.size(); k++) {
      int order = Long.compareUnsigned(a.get(k)[rowOfA], b.get(k)[rowOfB]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
