package dev.artel.learning.data;

import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;

/** Data for tests. */
public final class Examples {
  private Examples() {}

  /** One pixel an image, which is the row's number. */
  static Labelled labelled(int classes, int... labels) {
    var bytes = new byte[labels.length];
    var pixels = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      bytes[i] = (byte) labels[i];
      pixels[i] = (byte) i;
    }
    return Labelled.of(List.of(1, 1, 1), ByteBuffer.wrap(pixels), bytes, classes);
  }

  /** So many digits, the same each time. */
  public static Labelled strokes(int count) {
    return StrokeDigits.draw(1, count);
  }

  static int[] randomLabels(long seed, int count, int classes) {
    return new SplittableRandom(seed).ints(count, 0, classes).toArray();
  }

  /** A folder of real data; a test that needs it is skipped where it is not there. */
  public static Path realData(String name) {
    var named = System.getenv("ARTEL_DATA");
    var root = named == null ? Path.of("..", "..", "shared", "data") : Path.of(named);
    var folder = root.resolve(name);
    if (!Files.isDirectory(folder)) {
      if (Objects.equals(System.getenv("ARTEL_REQUIRE_ALL"), "1")) {
        fail("no real data in " + folder);
      }
      Assumptions.abort("no real data in " + folder);
    }
    return folder;
  }
}
