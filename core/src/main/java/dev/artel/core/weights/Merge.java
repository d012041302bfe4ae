package dev.artel.core.weights;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Two tables of the same columns made one, in a single walk along their keys. */
final class Merge {
  private static final int NONE = -1;

  private final SparseTable left;
  private final SparseTable right;

  /** For each row of the result, the row of either that it comes from, or none. */
  private final int[] ofLeft;

  private final int[] ofRight;
  private final int size;

  Merge(SparseTable left, SparseTable right) {
    this.left = left;
    this.right = right;
    this.ofLeft = new int[Math.addExact(left.rows(), right.rows())];
    this.ofRight = new int[ofLeft.length];
    this.size = walk();
  }

  private int walk() {
    int l = 0;
    int r = 0;
    int at = 0;
    while (l < left.rows() || r < right.rows()) {
      int order = order(l, r);
      ofLeft[at] = order <= 0 ? l++ : NONE;
      ofRight[at] = order >= 0 ? r++ : NONE;
      at++;
    }
    return at;
  }

  private int order(int l, int r) {
    if (l == left.rows()) {
      return 1;
    }
    return r == right.rows() ? -1 : SparseTable.compare(left.keys(), l, right.keys(), r);
  }

  SparseTable merged() {
    var keys = new long[left.keys().size()][size];
    for (int k = 0; k < keys.length; k++) {
      for (int row = 0; row < size; row++) {
        keys[k][row] =
            ofLeft[row] == NONE
                ? right.keys().get(k)[ofRight[row]]
                : left.keys().get(k)[ofLeft[row]];
      }
    }
    var values = new TreeMap<String, SparseTable.Values>();
    left.values()
        .forEach(
            (name, column) -> {
              var sum = new long[size * column.width()];
              add(sum, column.numbers(), column.width(), ofLeft);
              add(sum, right.column(name), column.width(), ofRight);
              values.put(name, new SparseTable.Values(column.width(), sum));
            });
    return new SparseTable(left.name(), List.copyOf(Arrays.asList(keys)), values);
  }

  private void add(long[] sum, long[] numbers, int width, int[] from) {
    for (int row = 0; row < size; row++) {
      for (int c = 0; from[row] != NONE && c < width; c++) {
        int at = row * width + c;
        sum[at] = Math.addExact(sum[at], numbers[from[row] * width + c]);
      }
    }
  }
}
