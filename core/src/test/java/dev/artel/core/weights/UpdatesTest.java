package dev.artel.core.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.values.Digests;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdatesTest {
  private static final long SEED = 3;
  private static final List<Slot> SLOTS =
      List.of(new Slot("b", List.of(2, 3)), new Slot("a", List.of(4)), new Slot("c", List.of()));
  private static final Layout WEIGHTS = Layout.ofWeights(SLOTS);
  private static final Layout SUMS = new Layout(SLOTS, 40);

  private static Update.Weights weights() {
    return new Update.Weights(WEIGHTS, Examples.randomValues(new SplittableRandom(SEED), 11));
  }

  private static Update.Sums sums() {
    return new Update.Sums(SUMS, new SplittableRandom(SEED).longs(11).toArray());
  }

  @Test
  void shouldReadBackWeightsAndSums() {
    assertThat(Updates.decode(Updates.encode(weights()), WEIGHTS))
        .isEqualTo(new Decoded.Sound(weights()));
    assertThat(Updates.decode(Updates.encode(sums()), SUMS)).isEqualTo(new Decoded.Sound(sums()));
  }

  @Test
  void shouldHashTheEncodingAndKnowItsSize() {
    var encoded = Updates.encode(weights());

    assertThat(Updates.hash(weights())).isEqualTo(Digests.sha256(encoded));
    assertThat(Updates.encodedSize(WEIGHTS)).isEqualTo(encoded.length);
  }

  @Test
  void shouldKeepSlotsInOrderOfTheirNames() {
    var tensors = Safetensors.read(Updates.encode(weights())).all();

    assertThat(tensors).extracting(Tensor::name).containsExactly("a", "b", "c");
    assertThat(tensors.get(1).data().getFloat()).isEqualTo(weights().values()[4]);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void shouldTellWhatIsNotFiniteFromWhatIsMalformed(float value) {
    var bad = weights();
    bad.values()[6] = value;

    assertThat(Updates.decode(Updates.encode(bad), WEIGHTS))
        .isEqualTo(new Decoded.NotFinite("b, number 2: " + value));
  }

  @Test
  void shouldNameTheTensorThatDoesNotFit() {
    var other = Layout.ofWeights(List.of(new Slot("b", List.of(3, 2)), SLOTS.get(1), SLOTS.get(2)));

    assertThat(Updates.decode(Updates.encode(weights()), other))
        .isEqualTo(
            new Decoded.Malformed(
                "not the model's tensors: found [b F32 [2, 3]], lacks [b F32 [3, 2]]"));
  }

  @Test
  void shouldRefuseAnotherTypeAndAnotherScale() {
    assertThat(Updates.decode(Updates.encode(sums()), WEIGHTS))
        .isInstanceOf(Decoded.Malformed.class);
    assertThat(Updates.decode(Updates.encode(weights()), SUMS))
        .isInstanceOf(Decoded.Malformed.class);
    assertThat(Updates.decode(Updates.encode(sums()), new Layout(SLOTS, 39)))
        .isEqualTo(new Decoded.Malformed("a scale of 40 bits where the model has 39"));
  }

  @Test
  void shouldRefuseASecondEncodingOfTheSameNumbers() {
    var encoded = Updates.encode(weights());
    int padded = encoded.length + 8;
    var loose = ByteBuffer.allocate(padded).order(ByteOrder.LITTLE_ENDIAN);
    long header = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN).getLong();
    int split = 8 + (int) header;
    loose
        .putLong(header + 8)
        .put(encoded, 8, (int) header)
        .put("        ".getBytes(StandardCharsets.UTF_8));
    loose.put(encoded, split, encoded.length - split);

    assertThat(Safetensors.read(loose.array())).isEqualTo(Safetensors.read(encoded));
    assertThat(Updates.decode(loose.array(), WEIGHTS))
        .isEqualTo(new Decoded.Malformed("not the canonical encoding"));
  }

  @Test
  void shouldCallDamagedBytesMalformed() {
    var encoded = Updates.encode(weights());
    for (int length = 0; length < encoded.length; length++) {
      assertThat(Updates.decode(Arrays.copyOf(encoded, length), WEIGHTS))
          .as("the first %d bytes", length)
          .isInstanceOf(Decoded.Malformed.class);
    }
  }

  @Test
  void shouldKeepTheNameOfTheScaleForItself() {
    var layout = new Layout(List.of(new Slot("scale_bits", List.of(1))), 8);

    assertThatThrownBy(() -> Updates.encode(new Update.Sums(layout, new long[1])))
        .hasMessageContaining("scale_bits");
  }

  @Test
  void shouldReadBackDatasets() {
    var columns =
        new Tensors(
            List.of(
                new Tensor("labels", DType.U8, List.of(2), ByteBuffer.wrap(new byte[] {1, 2})),
                new Tensor("images", DType.U8, List.of(2, 3), ByteBuffer.wrap(new byte[6]))));
    var dataset = new Dataset(columns);

    assertThat(Datasets.decode(Datasets.encode(dataset))).isEqualTo(dataset);
    assertThat(dataset.samples()).isEqualTo(2);
  }

  @Test
  void shouldRefuseADatasetOfUnequalColumns() {
    var uneven =
        Safetensors.write(
            new Tensors(
                List.of(
                    new Tensor("labels", DType.U8, List.of(2), ByteBuffer.wrap(new byte[2])),
                    new Tensor("images", DType.U8, List.of(3), ByteBuffer.wrap(new byte[3])))));

    assertThatThrownBy(() -> Datasets.decode(uneven)).isInstanceOf(SafetensorsException.class);
  }
}
