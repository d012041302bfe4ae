package dev.artel.testkit.sim;

import dev.artel.core.port.Data;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.DType;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/**
 * Little data sets for {@link StandInLearner}: a cloud around each class's corner, columns {@code
 * x} (F32, samples by features) and {@code y} (I64).
 */
public final class StandInData {
  private static final double SPREAD = 0.6;

  private final ByteBuffer inputs;
  private final ByteBuffer labels;
  private final int features;
  private final int size;

  private StandInData(Dataset data) {
    var x = data.columns().find("x").orElseThrow();
    var y = data.columns().find("y").orElseThrow();
    if (x.type() != DType.F32 || y.type() != DType.I64 || x.shape().size() != 2) {
      throw new IllegalArgumentException("no data of a stand-in: " + x + ", " + y);
    }
    this.inputs = x.data();
    this.labels = y.data();
    this.features = x.shape().get(1);
    this.size = data.samples();
  }

  /** The same data for the same seed; classes in turn. Classes are as many as features. */
  public static Dataset clouds(long seed, int samples, int features) {
    return clouds(seed, samples, features, sample -> sample % features);
  }

  /**
   * With some classes more often than others: workers who differ so each know what others do not.
   *
   * @param labels the class of each sample
   */
  public static Dataset clouds(long seed, int samples, int features, IntUnaryOperator labels) {
    var random = new SplittableRandom(Seeds.number(seed, "clouds"));
    var x = buffer(samples * features * Float.BYTES);
    var y = buffer(samples * Long.BYTES);
    for (int sample = 0; sample < samples; sample++) {
      int label = labels.applyAsInt(sample);
      for (int f = 0; f < features; f++) {
        x.putFloat((float) ((f == label ? 1 : 0) + SPREAD * random.nextGaussian()));
      }
      y.putLong(label);
    }
    return dataset(x, y, features);
  }

  /** With the labels dealt out anew: what a bad worker trains on. */
  public static Dataset shuffled(long seed, Dataset data) {
    var from = new StandInData(data);
    var random = new SplittableRandom(Seeds.number(seed, "shuffled"));
    var labels = new long[from.size];
    for (int i = 0; i < from.size; i++) {
      int j = random.nextInt(i + 1);
      labels[i] = labels[j];
      labels[j] = from.label(i);
    }
    var y = buffer(from.size * Long.BYTES);
    for (long label : labels) {
      y.putLong(label);
    }
    return dataset(from.inputs.duplicate().position(from.inputs.limit()), y, from.features);
  }

  /** A party's data, by name. */
  public static Data named(Map<String, Dataset> byName) {
    return name -> Optional.ofNullable(byName.get(name));
  }

  static StandInData read(Dataset data) {
    return new StandInData(data);
  }

  int size() {
    return size;
  }

  float[] features(int sample) {
    var row = new float[features];
    for (int f = 0; f < features; f++) {
      row[f] = inputs.getFloat((sample * features + f) * Float.BYTES);
    }
    return row;
  }

  int label(int sample) {
    return Math.toIntExact(labels.getLong(sample * Long.BYTES));
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Dataset dataset(ByteBuffer x, ByteBuffer y, int features) {
    int samples = y.position() / Long.BYTES;
    return new Dataset(
        new Tensors(
            List.of(
                new Tensor("x", DType.F32, List.of(samples, features), x.flip()),
                new Tensor("y", DType.I64, List.of(samples), y.flip()))));
  }
}
