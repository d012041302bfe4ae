package dev.artel.learning.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Datasets;
import dev.artel.core.weights.SafetensorsException;
import dev.artel.testkit.fuzz.FuzzSuite;
import dev.artel.testkit.fuzz.Target;
import dev.artel.testkit.fuzz.Target.Effort;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Data sets from anybody: IDX, packed and not, and labelled images. */
class DataFuzzTest extends FuzzSuite {
  private static final Effort SOME = new Effort(100_000, 8 << 20, 1024);

  @Override
  protected List<Target> targets() throws IOException {
    var images = ByteBuffer.allocate(16 + 18).putInt(0x803).putInt(2).putInt(3).putInt(3).array();
    var labels = ByteBuffer.allocate(8 + 4).putInt(0x801).putInt(4).array();
    var labelled = Datasets.encode(new Dataset(Examples.strokes(2).dataset().columns()));
    return List.of(
        new Target(
            "idx",
            DataFuzzTest::idx,
            List.of(DataException.class),
            List.of(images, labels, packed(labels), packed(images)),
            SOME),
        new Target(
            "labelled",
            DataFuzzTest::labelled,
            List.of(DataException.class, SafetensorsException.class),
            List.of(labelled),
            SOME));
  }

  private static byte[] packed(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static String idx(byte[] input) throws IOException {
    var file = Path.of("fuzz");
    var idx =
        Idx.parse(Idx.unpack(new BufferedInputStream(new ByteArrayInputStream(input)), file), file);
    long size = idx.shape().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    assertThat(idx.data().remaining()).isEqualTo((int) size);
    return Target.ACCEPTED + " " + "x".repeat(idx.shape().size());
  }

  private static String labelled(byte[] input) {
    var labelled = Labelled.of(Datasets.decode(input), 10);
    var all = labelled.select(new int[0]);
    assertThat(all.dataset().samples()).isZero();
    return Target.ACCEPTED;
  }
}
