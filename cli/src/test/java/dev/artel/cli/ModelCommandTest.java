package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Digests;
import dev.artel.core.weights.DType;
import dev.artel.core.weights.Safetensors;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {
  private static final byte[] WHOLE =
      Safetensors.write(
          new Tensors(
              List.of(
                  floats("w", 1, -2, 4, Float.NaN, Float.NEGATIVE_INFINITY),
                  new Tensor("n", DType.I64, List.of(3), ByteBuffer.allocate(24)))));

  @TempDir Path dir;

  private static Tensor floats(String name, float... values) {
    var data = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      data.putFloat(value);
    }
    return new Tensor(name, DType.F32, List.of(values.length, 1), data.flip());
  }

  @Test
  void shouldListTensorsAndWhereTheirNumbersLie() throws IOException {
    var said = artel("model", "show", write(WHOLE));

    assertThat(said.code()).isZero();
    assertThat(said.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains("n I64 [3] 24 - - - - -", "w F32 [5, 1] 20 -2.0000 4.0000 1.0000 1 1")
        .contains("2 tensors, 8 parameters, " + WHOLE.length + " bytes")
        .contains("sha-256 " + Digests.sha256(WHOLE).bytes().digits());
  }

  @Test
  void shouldAnswerProgramsInJson() throws IOException {
    var nothing = Safetensors.write(new Tensors(List.of(floats("x", Float.NaN), floats("y"))));

    assertThat(artel("model", "show", write(WHOLE), "--json").out())
        .contains("\"parameters\": 8", "\"mean\": 1,", "\"nan\": 1", "\"infinite\": 1");
    assertThat(artel("model", "show", write(nothing), "--json").out())
        .contains("\"parameters\": 1", "\"min\": null", "\"mean\": null");
  }

  @Test
  void shouldShowAStrangersNamesWithoutObeyingThem() throws IOException {
    var hostile =
        file(
            "{\"__metadata__\":{\"by\":\"\\u001b[2Jme\\nyou\"},\"a\\u202eb\":"
                + "{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}");

    var said = artel("model", "show", write(hostile));

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("by = \\u001b[2Jme\\u000ayou", "a\\u202eb")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void shouldRefuseADamagedFile() throws IOException {
    var random = new SplittableRandom(11);
    for (int i = 0; i < 60; i++) {
      var cut = Arrays.copyOf(WHOLE, random.nextInt(WHOLE.length));
      var said = artel("model", "show", write(cut));
      assertThat(said.code()).as("seed 11, length %d", cut.length).isEqualTo(65);
      assertThat(said.err().lines()).hasSize(1);
      assertThat(said.err()).contains("model.safetensors", "damaged safetensors file");
    }
    assertThat(artel("model", "show", write(file("no \u001b JSON"))).err())
        .doesNotContain("\u001b");
  }

  @Test
  void shouldSayWhatIsNoFile() {
    assertThat(artel("model", "show", dir.resolve("none")).code()).isEqualTo(66);
    assertThat(artel("model", "show", dir).code()).isEqualTo(65);
    assertThat(artel("model", "show").code()).isEqualTo(64);
  }

  private static byte[] file(String header) {
    var octets = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + octets.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(octets.length)
        .put(octets)
        .array();
  }

  private Path write(byte[] octets) throws IOException {
    return Files.write(dir.resolve("model.safetensors"), octets);
  }
}
