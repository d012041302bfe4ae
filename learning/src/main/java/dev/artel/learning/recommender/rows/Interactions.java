package dev.artel.learning.recommender.rows;

import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.DType;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What people did in a shop, one row an event, in the order of events. Rows of one time keep the
 * order in which they came. Immutable; user ids in it never leave the shop.
 */
public final class Interactions {
  public static final Interactions NONE = new Interactions(new long[Column.values().length][0]);

  private final long[][] columns;

  private Interactions(long[][] columns) {
    this.columns = columns;
  }

  /** Takes the arrays, one for each {@link Column}, over; sorts them by time. */
  static Interactions of(long[][] columns) {
    return new Interactions(columns).inOrder();
  }

  /**
   * Throws {@link IllegalArgumentException} where a column is missing, of another type, or holds
   * what no event has.
   */
  public static Interactions of(Dataset dataset) {
    var columns =
        Arrays.stream(Column.values()).map(c -> column(dataset, c)).toArray(long[][]::new);
    var rows = new Interactions(columns);
    for (int row = 0; row < rows.size(); row++) {
      long event = rows.at(Column.EVENT, row);
      boolean known = event == 1 || event == 3 || event == 5;
      if (!known || rows.at(Column.PRICE, row) < 0) {
        throw new IllegalArgumentException(
            "row " + row + ": an event is 1, 3 or 5, a price not below 0");
      }
    }
    return rows.inOrder();
  }

  private static long[] column(Dataset dataset, Column column) {
    var tensor =
        dataset
            .columns()
            .find(column.word())
            .orElseThrow(() -> new IllegalArgumentException("a shop's data lack " + column.word()));
    if (tensor.type() != DType.I64 || tensor.shape().size() != 1) {
      throw new IllegalArgumentException(column.word() + " is not a column of I64");
    }
    var values = new long[tensor.shape().getFirst()];
    tensor.data().asLongBuffer().get(values);
    return values;
  }

  public Dataset dataset() {
    return new Dataset(new Tensors(Arrays.stream(Column.values()).map(this::tensor).toList()));
  }

  private Tensor tensor(Column column) {
    var values = columns[column.ordinal()];
    var data = ByteBuffer.allocate(Math.multiplyExact(values.length, Long.BYTES));
    data.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(values);
    return new Tensor(column.word(), DType.I64, List.of(values.length), data);
  }

  /** Of all that is in it. */
  public Hash hash() {
    return Digests.sha256(
        Arrays.stream(Column.values())
            .map(column -> tensor(column).data())
            .map(Interactions::bytes)
            .toArray(byte[][]::new));
  }

  private static byte[] bytes(ByteBuffer data) {
    var bytes = new byte[data.remaining()];
    data.duplicate().get(bytes);
    return bytes;
  }

  public int size() {
    return columns[0].length;
  }

  public long at(Column column, int row) {
    return columns[column.ordinal()][row];
  }

  /** Rows {@code from..to} (exclusive). */
  public Interactions range(int from, int to) {
    return new Interactions(
        Arrays.stream(columns).map(c -> Arrays.copyOfRange(c, from, to)).toArray(long[][]::new));
  }

  public Interactions where(IntPredicate wanted) {
    return pick(IntStream.range(0, size()).filter(wanted).toArray());
  }

  /** Others after these, then all by time: of one time, these come first. */
  public Interactions and(Interactions others) {
    var all = new long[columns.length][];
    for (int c = 0; c < all.length; c++) {
      all[c] = Arrays.copyOf(columns[c], size() + others.size());
      System.arraycopy(others.columns[c], 0, all[c], size(), others.size());
    }
    return of(all);
  }

  /** Each distinct value of a column once, ascending. */
  public long[] distinct(Column column) {
    return Arrays.stream(columns[column.ordinal()]).sorted().distinct().toArray();
  }

  private Interactions inOrder() {
    var time = columns[Column.TIME.ordinal()];
    for (int row = 1; row < time.length; row++) {
      if (time[row] < time[row - 1]) {
        return pick(
            IntStream.range(0, time.length)
                .boxed()
                .sorted(Comparator.comparingLong(r -> time[r]))
                .mapToInt(r -> r)
                .toArray());
      }
    }
    return this;
  }

  private Interactions pick(int[] rows) {
    var picked = new long[columns.length][rows.length];
    for (int c = 0; c < columns.length; c++) {
      for (int row = 0; row < rows.length; row++) {
        picked[c][row] = columns[c][rows[row]];
      }
    }
    return new Interactions(picked);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Interactions that && Arrays.deepEquals(columns, that.columns);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(columns);
  }

  @Override
  public String toString() {
    return "Interactions[" + size() + "]";
  }
}
