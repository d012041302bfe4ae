package dev.artel.learning.torch;

import dev.artel.core.weights.DType;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Tensor;
import dev.artel.learning.model.Network;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The samples of a dataset as a network wants them: pixels from 0 to 1, and class numbers. */
final class Samples {
  private static final float WHITE = 255f;

  private final Network network;
  private final ByteBuffer images;
  private final ByteBuffer labels;
  private final int size;
  private final int count;

  /** Refuses data of another shape, and labels that the network has no class for. */
  Samples(Network network, Dataset data) {
    this.network = network;
    this.size = network.input().stream().reduce(1, Math::multiplyExact);
    this.count = data.samples();
    this.images = column(data, "images", (long) count * size);
    this.labels = column(data, "labels", count);
    for (int i = 0; i < count; i++) {
      if (Byte.toUnsignedInt(labels.get(i)) >= network.classes()) {
        throw new IllegalArgumentException(
            "sample "
                + i
                + " has the label "
                + Byte.toUnsignedInt(labels.get(i))
                + ", the model has "
                + network.classes()
                + " classes");
      }
    }
  }

  private static ByteBuffer column(Dataset data, String name, long elements) {
    Tensor column =
        data.columns()
            .find(name)
            .orElseThrow(() -> new IllegalArgumentException("the data have no column " + name));
    if (column.type() != DType.U8 || column.elements() != elements) {
      throw new IllegalArgumentException(
          "the column "
              + name
              + " is "
              + column.type()
              + column.shape()
              + ", not U8 of "
              + elements
              + " elements");
    }
    return column.data();
  }

  /** Of each sample: all classes that there are weigh alike together, and the mean weight is 1. */
  double[] classWeights() {
    var counts = new int[network.classes()];
    for (int i = 0; i < count; i++) {
      counts[label(i)]++;
    }
    long kinds = Arrays.stream(counts).filter(c -> c > 0).count();
    return IntStream.range(0, count)
        .mapToDouble(i -> (double) count / kinds / counts[label(i)])
        .toArray();
  }

  int count() {
    return count;
  }

  /** The inputs of some rows, as a tensor of the network's input shape. */
  org.bytedeco.pytorch.Tensor inputs(int[] rows) {
    var values = new float[rows.length * size];
    int at = 0;
    for (int row : rows) {
      for (int i = 0; i < size; i++) {
        values[at++] = Byte.toUnsignedInt(images.get(row * size + i)) / WHITE;
      }
    }
    var shape =
        LongStream.concat(LongStream.of(rows.length), network.input().stream().mapToLong(i -> i))
            .toArray();
    return org.bytedeco.pytorch.Tensor.create(values, shape);
  }

  org.bytedeco.pytorch.Tensor labels(int[] rows) {
    var values = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = label(rows[i]);
    }
    return org.bytedeco.pytorch.Tensor.create(values, rows.length);
  }

  int label(int row) {
    return Byte.toUnsignedInt(labels.get(row));
  }
}
