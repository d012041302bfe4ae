package dev.artel.learning.picture;

import static dev.artel.learning.picture.Drawings.as;
import static dev.artel.learning.picture.Drawings.distance;
import static dev.artel.learning.picture.Drawings.file;
import static dev.artel.learning.picture.Drawings.prepared;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictureFileTest {
  private static final BufferedImage DIGIT =
      Drawings.drawn(Drawings.digit(5), 6, Color.WHITE, Color.BLACK);
  private static final byte[] WANTED = prepared(DIGIT);

  static Stream<byte[]> files() throws IOException {
    var rgb = as(BufferedImage.TYPE_INT_RGB, DIGIT);
    var grey = as(BufferedImage.TYPE_BYTE_GRAY, DIGIT);
    return Stream.of(
        file(rgb, "png"),
        file(grey, "png"),
        file(as(BufferedImage.TYPE_USHORT_GRAY, DIGIT), "png"),
        file(as(BufferedImage.TYPE_BYTE_INDEXED, DIGIT), "png"),
        file(deep(DIGIT), "png"),
        written(rgb, "png", true, 1),
        file(rgb, "jpeg"),
        file(grey, "jpeg"),
        written(rgb, "jpeg", true, 0.9f),
        file(rgb, "gif"),
        file(as(BufferedImage.TYPE_BYTE_INDEXED, DIGIT), "gif"),
        file(rgb, "bmp"),
        file(as(BufferedImage.TYPE_BYTE_INDEXED, DIGIT), "bmp"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldSeeTheSameInEveryFormat(byte[] file) {
    assertThat(distance(prepared(file), WANTED)).isLessThan(4);
  }

  @Test
  void shouldSeeTheSameInBlackAndWhite() {
    var bilevel = new BufferedImage(168, 168, BufferedImage.TYPE_BYTE_BINARY);
    for (int i = 0; i < 168 * 168; i++) {
      boolean light = (DIGIT.getRGB(i % 168, i / 168) & 0xff) > 127;
      bilevel.setRGB(i % 168, i / 168, light ? -1 : 0xff000000);
    }

    var wanted = prepared(as(BufferedImage.TYPE_INT_RGB, bilevel));
    for (var format : new String[] {"png", "gif", "bmp"}) {
      assertThat(prepared(file(bilevel, format))).as(format).isEqualTo(wanted);
    }
  }

  @Test
  void shouldReadGreysAsTheyAreWritten() throws IOException {
    var grey = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 256; x++) {
      grey.getRaster().setSample(x, 0, 0, x);
    }

    for (var format : new String[] {"png", "bmp"}) {
      var picture = PictureFile.parse(file(grey, format), Path.of(format));
      for (int x = 0; x < 256; x++) {
        assertThat(picture.argb()[x]).as(format + " " + x).isEqualTo(0xff000000 | x * 0x10101);
      }
    }
  }

  @Test
  void shouldReadALargePictureWithLittleMemory() {
    var large = new BufferedImage(6_000, 5_000, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 1_000; y < 3_000; y++) {
      for (int x = 2_000; x < 2_400; x++) {
        large.setRGB(x, y, -1);
      }
    }

    var picture = PictureFile.parse(file(large, "png"), Path.of("large.png"));

    assertThat(picture.argb().length).isLessThan(1 << 22);
    assertThat(new Digits().prepare(picture)).isPresent();
  }

  /** The camera wrote the pixels lying, and how it was held. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"
  })
  void shouldTurnPhotosUpright(int orientation, int x, int y) throws IOException {
    var lying = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 16 * 16; i++) {
      lying.setRGB(i % 16, i / 16, -1);
    }

    var picture =
        PictureFile.parse(oriented(file(lying, "jpeg"), orientation), Path.of("photo.jpg"));

    assertThat(picture.width()).isEqualTo(orientation < 5 ? 64 : 32);
    int column = x * (picture.width() - 1);
    int row = y * (picture.height() - 1);
    assertThat(picture.luminance(row * picture.width() + column, 0)).isGreaterThan(250);
  }

  private static byte[] oriented(byte[] jpeg, int orientation) {
    var note =
        ByteBuffer.allocate(36)
            .putShort((short) 0xffe1)
            .putShort((short) 34)
            .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation);
    return ByteBuffer.allocate(jpeg.length + 36)
        .put(jpeg, 0, 2)
        .put(note.array())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** Sixteen bits a channel, with alpha. */
  private static BufferedImage deep(BufferedImage image) {
    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false, 3, DataBuffer.TYPE_USHORT);
    var raster =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_USHORT, image.getWidth(), image.getHeight(), 4, null);
    var deep = new BufferedImage(model, raster, false, null);
    var graphics = deep.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return deep;
  }

  private static byte[] written(
      BufferedImage image, String format, boolean progressive, float quality) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      var param = writer.getDefaultWriteParam();
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      if (quality < 1) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
