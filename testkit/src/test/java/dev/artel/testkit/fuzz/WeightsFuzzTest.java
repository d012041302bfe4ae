package dev.artel.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.weights.DType;
import dev.artel.core.weights.Datasets;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.Safetensors;
import dev.artel.core.weights.SafetensorsException;
import dev.artel.core.weights.Slot;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.testkit.fuzz.Target.Effort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Models, updates and data sets as safetensors. */
class WeightsFuzzTest extends FuzzSuite {
  private static final List<Slot> SLOTS =
      List.of(new Slot("bias", List.of(2)), new Slot("weight", List.of(2, 3)));
  private static final Layout FLOATS = Layout.ofWeights(SLOTS);
  private static final Layout SUMS = new Layout(SLOTS, 24);

  @Override
  protected List<Target> targets() {
    var floats = new Update.Weights(FLOATS, new float[] {1, -2, 3.5f, 0, 1e9f, 6, 7, 8});
    var sums = new Update.Sums(SUMS, new long[] {1, -2, 3, Long.MIN_VALUE, 5, 6, 7, 8});
    return List.of(
        new Target(
            "safetensors",
            WeightsFuzzTest::tensors,
            List.of(SafetensorsException.class),
            List.of(Updates.encode(floats), foreign(), Safetensors.write(columns())),
            Effort.USUAL),
        new Target(
            "updates",
            input -> update(input, FLOATS),
            List.of(),
            List.of(Updates.encode(floats)),
            Effort.USUAL),
        new Target(
            "sums",
            input -> update(input, SUMS),
            List.of(),
            List.of(Updates.encode(sums)),
            Effort.USUAL),
        new Target(
            "datasets",
            WeightsFuzzTest::datasets,
            List.of(SafetensorsException.class),
            List.of(Safetensors.write(columns())),
            Effort.USUAL));
  }

  private static Tensors columns() {
    return new Tensors(
        List.of(
            new Tensor("images", DType.U8, List.of(2, 1, 2), ByteBuffer.wrap(new byte[4])),
            new Tensor("labels", DType.U8, List.of(2), ByteBuffer.wrap(new byte[] {1, 0}))));
  }

  /** With metadata, out of order, an empty tensor, spaces. */
  private static byte[] foreign() {
    var header =
        """
        {"__metadata__": {"format": "pt", "\\u00e9": ""},
        "b": {"shape": [3], "dtype": "I16", "data_offsets": [4, 10]},
        "a": {"dtype": "F32", "shape": [], "data_offsets": [0, 4]},
        "none": {"dtype": "BOOL", "shape": [0, 9], "data_offsets": [4, 4]}}\
        """
            .getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + header.length + 10)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(header.length)
        .put(header)
        .array();
  }

  /** What is read must be written canonically, and read again alike. */
  private static String tensors(byte[] input) throws IOException {
    var tensors = Safetensors.read(input);
    var canonical = Safetensors.write(tensors);
    assertThat(Safetensors.write(Safetensors.read(canonical))).isEqualTo(canonical);
    var contents = Safetensors.contents(new ByteArrayInputStream(input), input.length);
    assertThat(contents.tensors()).hasSameSizeAs(tensors.all());
    return tensors.all().stream()
        .map(tensor -> tensor.type() + "/" + tensor.shape().size())
        .collect(Collectors.joining(" ", Target.ACCEPTED + " ", ""));
  }

  /** An update has one encoding. */
  private static String update(byte[] input, Layout layout) {
    return switch (Updates.decode(input, layout)) {
      case Decoded.Sound(var update) -> {
        assertThat(Updates.encode(update)).isEqualTo(input);
        yield Target.ACCEPTED;
      }
      case Decoded.Malformed(var why) -> why.replaceFirst("[\\[\"].*", "");
      case Decoded.NotFinite(var _) -> "not finite";
    };
  }

  private static String datasets(byte[] input) {
    var dataset = Datasets.decode(input);
    var canonical = Datasets.encode(dataset);
    assertThat(Datasets.encode(Datasets.decode(canonical))).isEqualTo(canonical);
    assertThat(dataset.samples()).isNotNegative();
    return Target.ACCEPTED + " " + dataset.columns().all().size();
  }
}
