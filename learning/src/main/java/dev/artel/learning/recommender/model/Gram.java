package dev.artel.learning.recommender.model;

import java.util.Arrays;

/**
 * X'X of an {@link Incidence}: for two items the sum, over the people who touched both, of the
 * products; whole numbers at a scale of 2^16, so sums over shops are exact in any order. Symmetric
 * and sparse: row i holds its entries but the diagonal's, by ascending column.
 */
public final class Gram {
  /** Fractional bits of every number in it. */
  public static final int SCALE_BITS = 16;

  private final long[] diagonal;
  private final int[] start;
  private final int[] column;
  private final long[] value;

  private Gram(long[] diagonal, int[] start, int[] column, long[] value) {
    this.diagonal = diagonal;
    this.start = start;
    this.column = column;
    this.value = value;
  }

  /** Only numbers that at least {@code minPeople} stand behind; the others are 0. */
  public static Gram of(Incidence x, int minPeople) {
    var rows = new GramRows(x, minPeople);
    var builder = new Builder(x.width());
    for (int i = 0; i < x.width(); i++) {
      rows.row(i, builder);
    }
    return builder.build();
  }

  /** Of pairs that are each there once; {@code value} is that of both halves. */
  public static Gram ofPairs(long[] diagonal, int[] left, int[] right, long[] value) {
    int items = diagonal.length;
    var order = new long[2 * left.length];
    for (int p = 0; p < left.length; p++) {
      order[2 * p] = (long) left[p] * items + right[p];
      order[2 * p + 1] = (long) right[p] * items + left[p];
    }
    var sorted = order.clone();
    Arrays.sort(sorted);
    var values = new long[sorted.length];
    for (int h = 0; h < order.length; h++) {
      values[Arrays.binarySearch(sorted, order[h])] = value[h / 2];
    }
    var builder = new Builder(items);
    int at = 0;
    for (int row = 0; row < items; row++) {
      for (; at < sorted.length && sorted[at] / items == row; at++) {
        builder.add((int) (sorted[at] % items), values[at]);
      }
      builder.endRow(diagonal[row]);
    }
    return builder.build();
  }

  /** How many pairs have a number. */
  public int pairs() {
    return column.length / 2;
  }

  /**
   * The same numbers for items of other numbers, {@code places}, among more of them; negative for
   * those that are gone, and of which nothing is left.
   */
  Gram in(int size, int[] places) {
    var wider = new long[size];
    var left = new int[pairs()];
    var right = new int[pairs()];
    var sums = new long[pairs()];
    int at = 0;
    for (int row = 0; row < size(); row++) {
      if (places[row] >= 0) {
        wider[places[row]] = diagonal[row];
      }
      for (int p = start[row]; p < start[row + 1]; p++) {
        if (row < column[p]) {
          left[at] = places[row];
          right[at] = places[column[p]];
          sums[at++] = value[p];
        }
      }
    }
    return ofPairs(wider, left, right, sums);
  }

  /** What is below 0 made 0. */
  public Gram positive() {
    return keep((row, other) -> true);
  }

  /** What is smaller made 0. */
  Gram atLeast(long least) {
    return keep((row, other) -> at(row, other) >= least);
  }

  /** Without all that concerns some items. */
  public Gram without(boolean[] items) {
    return keep((row, other) -> !items[row] && !items[other]);
  }

  private Gram keep(Keeper keeper) {
    var builder = new Builder(size());
    for (int row = 0; row < size(); row++) {
      for (int p = start[row]; p < start[row + 1]; p++) {
        if (value[p] > 0 && keeper.keeps(row, column[p])) {
          builder.add(column[p], value[p]);
        }
      }
      builder.endRow(keeper.keeps(row, row) ? Math.max(0, diagonal[row]) : 0);
    }
    return builder.build();
  }

  private interface Keeper {
    boolean keeps(int row, int other);
  }

  /** Takes the rows in order, the entries of each by ascending column. */
  static final class Builder {
    private final long[] diagonal;
    private final int[] start;
    private int[] column = new int[1024];
    private long[] value = new long[1024];
    private int row;
    private int size;

    Builder(int items) {
      this.diagonal = new long[items];
      this.start = new int[items + 1];
    }

    void add(int at, long sum) {
      if (size == column.length) {
        column = Arrays.copyOf(column, 2 * size);
        value = Arrays.copyOf(value, 2 * size);
      }
      column[size] = at;
      value[size++] = sum;
    }

    void endRow(long ofDiagonal) {
      diagonal[row++] = ofDiagonal;
      start[row] = size;
    }

    Gram build() {
      return new Gram(diagonal, start, Arrays.copyOf(column, size), Arrays.copyOf(value, size));
    }
  }

  public int size() {
    return diagonal.length;
  }

  public long diagonal(int item) {
    return diagonal[item];
  }

  /** Row {@code item} is what stands from here to {@link #to}. */
  public int from(int item) {
    return start[item];
  }

  public int to(int item) {
    return start[item + 1];
  }

  public int column(int place) {
    return column[place];
  }

  public long value(int place) {
    return value[place];
  }

  /** 0 where there is no entry. */
  public long at(int row, int other) {
    if (row == other) {
      return diagonal[row];
    }
    int place = Arrays.binarySearch(column, start[row], start[row + 1], other);
    return place < 0 ? 0 : value[place];
  }

  /** Of the same items. */
  public Gram plus(Gram other) {
    return joined(other, 1);
  }

  public Gram minus(Gram other) {
    return joined(other, -1);
  }

  private Gram joined(Gram other, long sign) {
    if (other.size() != size()) {
      throw new IllegalArgumentException(
          "sums of " + other.size() + " items do not fit those of " + size());
    }
    var builder = new Builder(size());
    for (int row = 0; row < size(); row++) {
      int mine = start[row];
      int theirs = other.start[row];
      while (mine < start[row + 1] || theirs < other.start[row + 1]) {
        int left = mine < start[row + 1] ? column[mine] : Integer.MAX_VALUE;
        int right = theirs < other.start[row + 1] ? other.column[theirs] : Integer.MAX_VALUE;
        long sum = left <= right ? value[mine++] : 0;
        sum += right <= left ? sign * other.value[theirs++] : 0;
        if (sum != 0) {
          builder.add(Math.min(left, right), sum);
        }
      }
      builder.endRow(diagonal[row] + sign * other.diagonal[row]);
    }
    return builder.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Gram that
        && Arrays.equals(diagonal, that.diagonal)
        && Arrays.equals(start, that.start)
        && Arrays.equals(column, that.column)
        && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(column) + Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return "Gram[" + size() + " items, " + pairs() + " pairs]";
  }
}
