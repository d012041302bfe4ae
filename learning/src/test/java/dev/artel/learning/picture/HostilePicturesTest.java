package dev.artel.learning.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.learning.data.DataException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were damaged, or made to do damage. */
class HostilePicturesTest {
  private static final BufferedImage SMALL =
      Drawings.as(BufferedImage.TYPE_3BYTE_BGR, Drawings.digit(3));

  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void shouldNameAFileThatIsCutShort(String format) throws IOException {
    var whole = Drawings.file(SMALL, format);
    // GIF ends in a byte that no reader needs.
    int needed = format.equals("gif") ? whole.length - 2 : whole.length;
    for (int length = 0; length < needed; length += 1 + length / 20) {
      var file = Files.write(dir.resolve("cut." + format), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> PictureFile.read(file))
          .as("%d of %d bytes", length, whole.length)
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith(file + " is ")
          .hasMessageEndingWith("; save it anew as PNG");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100000, 100000, too much",
    "2147483647, 1, too much",
    "40000, 10, too much",
    "10000, 10000, too much",
    "0, 5, damaged",
    "5, 0, damaged",
    "-1, 5, damaged"
  })
  void shouldRefuseSidesBeforeDecoding(int width, int height, String says) {
    var png = Drawings.file(SMALL, "png");
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    reckon(png);
    var bmp = Drawings.file(SMALL, "bmp");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, width).putInt(22, height);

    assertRefused(png, says);
    assertRefused(bmp, "damaged");
  }

  @Test
  void shouldRefuseSidesOfJpegAndGifToo() {
    var jpeg = Drawings.file(SMALL, "jpeg");
    int frame = find(jpeg, 0xc0);
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 40_000).putShort(frame + 7, (short) 40_000);
    assertRefused(jpeg, "too much");
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 0);
    assertRefused(jpeg, "damaged");
    var gif = Drawings.file(SMALL, "gif");
    for (int at = 10; at < gif.length - 9; at++) {
      if (gif[at] == 0x2c && gif[at + 5] == 28 && gif[at + 7] == 28) {
        ByteBuffer.wrap(gif).putShort(at + 5, (short) -1).putShort(at + 7, (short) -1);
        break;
      }
    }
    assertRefused(gif, "too much");
  }

  /** Each pass over the pixels costs time, and takes but a few bytes. */
  @Test
  void shouldRefuseEndlessScans() {
    var jpeg = Drawings.file(new BufferedImage(4_000, 4_000, BufferedImage.TYPE_BYTE_GRAY), "jpeg");
    int scan = find(jpeg, 0xda);
    int times = 100;
    var many = ByteBuffer.allocate(scan + times * (jpeg.length - 2 - scan) + 2);
    many.put(jpeg, 0, scan);
    for (int i = 0; i < times; i++) {
      many.put(jpeg, scan, jpeg.length - 2 - scan);
    }
    many.put(jpeg, jpeg.length - 2, 2);

    assertRefused(many.array(), "too much");
  }

  @Test
  void shouldRefuseAPictureWithinAPicture() {
    var bmp = Drawings.file(SMALL, "bmp");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(30, 5);

    assertRefused(bmp, "another format");
  }

  @Test
  void shouldRefuseWhatIsNoPicture() throws IOException {
    assertRefused("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "no picture of PNG");
    assertRefused(new byte[0], "no picture");
    var sparse = dir.resolve("large.png");
    try (var file = new java.io.RandomAccessFile(sparse.toFile(), "rw")) {
      file.setLength((1 << 26) + 1);
    }
    assertThatThrownBy(() -> PictureFile.read(sparse)).hasMessageContaining("large.png has over");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void shouldOutliveRandomBytes(String format) {
    var whole = Drawings.file(SMALL, format);
    long seed = 20261121;
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 400; i++) {
      var changed = whole.clone();
      for (int n = random.nextInt(1, 6); n > 0; n--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      if (format.equals("png") && random.nextBoolean()) {
        reckon(changed);
      }
      assertThatCode(() -> lookAt(changed))
          .as("seed %d, file %d", seed, i)
          .doesNotThrowAnyException();
    }
  }

  private static void lookAt(byte[] file) {
    try {
      var picture = PictureFile.parse(file, Path.of("changed"));
      assertThat(new Digits().prepare(picture).map(p -> p.length).orElse(784)).isEqualTo(784);
      assertThat(new Scenes().prepare(picture).map(p -> p.length).orElse(3072)).isEqualTo(3072);
    } catch (DataException e) {
      assertThat(e).hasMessageStartingWith("changed ");
    }
  }

  @Test
  void shouldSeeNothingWhereNothingIsDrawn() {
    for (var rgb : new int[] {0, 0xffffff, 0x336699}) {
      var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < 1_200; i++) {
        image.setRGB(i % 40, i / 40, rgb ^ i % 3);
      }
      var picture = PictureFile.parse(Drawings.file(image, "png"), Path.of("empty"));
      assertThat(new Digits().prepare(picture)).isEmpty();
    }
    var dot = new Picture(1, 1, new int[] {-1});
    assertThat(new Digits().prepare(dot)).isEmpty();
    assertThat(new Scenes().prepare(dot)).isEmpty();
    assertThat(new Digits().prepare(new Picture(2, 2, new int[4]))).isEmpty();
  }

  private static void assertRefused(byte[] file, String says) {
    assertThatThrownBy(() -> PictureFile.parse(file, Path.of("hostile")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("hostile is ")
        .hasMessageContaining(says);
  }

  private static int find(byte[] jpeg, int marker) {
    int at = 2;
    while (Byte.toUnsignedInt(jpeg[at + 1]) != marker) {
      at += 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(at + 2));
    }
    return at;
  }

  /** Checksums of all chunks anew, as far as there are chunks. */
  private static void reckon(byte[] png) {
    var buffer = ByteBuffer.wrap(png);
    int at = 8;
    while (at + 12 <= png.length) {
      int length = buffer.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        return;
      }
      var crc = new CRC32();
      crc.update(png, at + 4, length + 4);
      buffer.putInt(at + 8 + length, (int) crc.getValue());
      at += 12 + length;
    }
  }
}
