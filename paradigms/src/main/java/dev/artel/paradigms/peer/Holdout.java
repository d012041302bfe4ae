package dev.artel.paradigms.peer;

import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A member's rows, a tenth of which it never trains on: the latest where rows have an order (a
 * column {@value #TIME}), else one in ten. The same rows always divide alike.
 */
record Holdout(Dataset own, Dataset held) {
  static final String TIME = "time";

  private static final int PART = 10;

  static Holdout of(Dataset all) {
    int rows = all.samples();
    int held = rows / PART;
    var time = all.columns().find(TIME);
    if (time.isEmpty()) {
      return new Holdout(
          select(all, IntStream.range(0, rows).filter(row -> !isHeld(row)).toArray()),
          select(all, IntStream.range(0, rows).filter(Holdout::isHeld).toArray()));
    }
    var stamps = time.get().data().asLongBuffer();
    var order =
        IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.comparingLong(stamps::get))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Holdout(
        select(all, IntStream.of(order).limit(rows - held).sorted().toArray()),
        select(all, IntStream.of(order).skip(rows - held).sorted().toArray()));
  }

  private static boolean isHeld(int row) {
    return row % PART == PART - 1;
  }

  private static Dataset select(Dataset all, int[] rows) {
    var columns = new ArrayList<Tensor>();
    for (var column : all.columns().all()) {
      columns.add(select(column, rows));
    }
    return new Dataset(new Tensors(columns));
  }

  private static Tensor select(Tensor column, int[] rows) {
    int width =
        column.shape().getFirst() == 0 ? 0 : column.data().remaining() / column.shape().getFirst();
    var picked = ByteBuffer.allocate(Math.multiplyExact(width, rows.length));
    for (int row : rows) {
      picked.put(column.data().slice(row * width, width));
    }
    List<Integer> shape = new ArrayList<>(column.shape());
    shape.set(0, rows.length);
    return new Tensor(column.name(), column.type(), shape, picked.flip());
  }
}
