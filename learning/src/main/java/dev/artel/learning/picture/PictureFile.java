package dev.artel.learning.picture;

import dev.artel.learning.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.imageio.IIOException;

/**
 * Reads pictures that strangers made. Memory and time are bounded before anything is decoded: the
 * file's size, the picture's sides and area, and of its data only what the pixels need reaches the
 * decoder ({@link Format}). Of a very large picture every second, third, ... pixel is kept.
 */
public final class PictureFile {
  private static final int MOST_BYTES = 1 << 26;
  private static final String REMEDY = "; save it anew as PNG";

  private PictureFile() {}

  /** Throws {@link DataException} for what is no sound picture within these bounds. */
  public static Picture read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new DataException(
            file + " has over " + MOST_BYTES + " bytes: save it smaller, and try again");
      }
      return parse(bytes, file);
    }
  }

  static Picture parse(byte[] bytes, Path file) {
    var format =
        Arrays.stream(Format.values())
            .filter(f -> f.begins(bytes))
            .findFirst()
            .orElseThrow(() -> new DataException(file + " is no picture of " + known() + REMEDY));
    try {
      return Pixels.decode(format, format.sift(bytes));
    } catch (IIOException | RuntimeException e) {
      var why = e instanceof IIOException && e.getMessage() != null ? ": " + e.getMessage() : "";
      throw new DataException(file + " is a damaged " + format + " file" + why + REMEDY, e);
    }
  }

  private static String known() {
    return Arrays.stream(Format.values()).map(Format::toString).collect(Collectors.joining(", "));
  }
}
