package dev.artel.learning.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.learning.data.DataException;
import dev.artel.testkit.fuzz.FuzzSuite;
import dev.artel.testkit.fuzz.Target;
import dev.artel.testkit.fuzz.Target.Effort;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/** Pictures from anybody, a target each format: its magic is put back, and a PNG's checksums. */
class PictureFuzzTest extends FuzzSuite {
  /** A decoder makes all pixels that a small file claims. */
  private static final Effort COSTLY = new Effort(25_000, 1L << 29, 1024);

  private static final BufferedImage SMALL =
      Drawings.as(BufferedImage.TYPE_3BYTE_BGR, Drawings.digit(3));
  private static final BufferedImage GREY = Drawings.digit(2);
  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;

  @Override
  protected List<Target> targets() {
    return List.of(target("png"), target("jpeg"), target("gif"), target("bmp"));
  }

  private static Target target(String format) {
    return new Target(
        format,
        input -> look(input, format),
        List.of(),
        List.of(Drawings.file(SMALL, format), Drawings.file(GREY, format)),
        COSTLY);
  }

  private static String look(byte[] input, String format) {
    if (format.equals("png")) {
      reckon(input);
    }
    try {
      var picture = PictureFile.parse(input, Path.of("fuzz"));
      assertThat(new Digits().prepare(picture).map(p -> p.length).orElse(784)).isEqualTo(784);
      assertThat(new Scenes().prepare(picture).map(p -> p.length).orElse(3072)).isEqualTo(3072);
      return Target.ACCEPTED + (picture.width() == picture.height() ? " square" : "");
    } catch (DataException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Sound checksums for as many chunks as there are: else nothing behind them is looked at. */
  private static void reckon(byte[] png) {
    var bytes = ByteBuffer.wrap(png);
    int at = SIGNATURE;
    while (at + FRAME <= png.length) {
      int length = bytes.getInt(at);
      if (length < 0 || length > png.length - at - FRAME) {
        return;
      }
      var crc = new CRC32();
      crc.update(png, at + Integer.BYTES, Integer.BYTES + length);
      bytes.putInt(at + SIGNATURE + length, (int) crc.getValue());
      var name = new String(png, at + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
      at = name.equals("IEND") ? png.length : at + FRAME + length;
    }
  }
}
