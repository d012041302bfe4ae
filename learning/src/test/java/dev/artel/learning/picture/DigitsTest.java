package dev.artel.learning.picture;

import static dev.artel.learning.picture.Drawings.distance;
import static dev.artel.learning.picture.Drawings.drawn;
import static dev.artel.learning.picture.Drawings.moved;
import static dev.artel.learning.picture.Drawings.prepared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.learning.data.Examples;
import dev.artel.learning.data.MnistSource;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
  private static final Color CLEAR = new Color(255, 0, 0, 0);

  /** Half a pixel's breadth more or less; two digits of one class are mostly 20 and more apart. */
  private static final double SIMILAR = 13;

  @ParameterizedTest
  @ValueSource(ints = {0, 11, 22, 33, 44, 55, 66, 77, 88, 99})
  void shouldFindADigitHoweverItIsDrawn(int row) {
    var digit = Drawings.digit(row);
    var plain = prepared(digit);
    var large = drawn(digit, 10, Color.WHITE, Color.BLACK);

    assertThat(distance(prepared(large), plain)).isLessThan(SIMILAR);
    assertThat(distance(prepared(moved(large, 150, 40, Color.WHITE)), prepared(large)))
        .isLessThan(0.5);
    assertThat(distance(prepared(drawn(digit, 10, Color.BLACK, Color.WHITE)), prepared(large)))
        .isLessThan(2);
    assertThat(distance(prepared(drawn(digit, 10, Color.YELLOW, Color.BLUE)), prepared(large)))
        .isLessThan(3);
    assertThat(distance(prepared(drawn(digit, 10, CLEAR, Color.RED)), prepared(large)))
        .isLessThan(3);
  }

  @Test
  void shouldPlaceADigitAsMnistDoes() {
    var bar = new BufferedImage(90, 60, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 5; y < 45; y++) {
      for (int x = 60; x < 70; x++) {
        bar.getRaster().setSample(x, y, 0, 200);
      }
    }

    var pixels = prepared(bar);

    for (int i = 0; i < pixels.length; i++) {
      int x = i % Drawings.SIDE;
      int y = i / Drawings.SIDE;
      boolean inside = x >= 12 && x < 17 && y >= 5 && y < 25;
      assertThat(Byte.toUnsignedInt(pixels[i])).as(x + ", " + y).isEqualTo(inside ? 255 : 0);
    }
  }

  @Test
  void shouldOverlookDust() {
    var clean = drawn(Drawings.digit(3), 10, Color.WHITE, Color.BLACK);
    var dusty = drawn(Drawings.digit(3), 10, Color.WHITE, Color.BLACK);
    for (int speck = 0; speck < 5; speck++) {
      paint(dusty, 6 + 53 * speck, 5);
    }

    assertThat(distance(prepared(dusty), prepared(clean))).isLessThan(0.5);
  }

  @Test
  void shouldDrawAThinLineAsBroadAsMnistsPen() {
    var thin = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
    for (int y = 50; y < 350; y++) {
      paint(thin, 200, y);
    }

    var pixels = prepared(thin);

    long strong = IntStream.range(0, pixels.length).filter(i -> (pixels[i] & 0xff) > 127).count();
    assertThat(strong).isGreaterThanOrEqualTo(18);
  }

  private static void paint(BufferedImage image, int left, int top) {
    for (int y = top; y < top + 3; y++) {
      for (int x = left; x < left + 3; x++) {
        image.setRGB(x, y, Color.BLACK.getRGB());
      }
    }
  }

  @Test
  void shouldLeaveMnistsDigitsAsTheyAre() throws IOException {
    var digits = MnistSource.read(Examples.realData("mnist")).test();
    int same = 0;
    int count = 300;

    for (int row = 0; row < count; row++) {
      var image = Drawings.image(digits, row);
      var source = Drawings.pixels(image);
      same += distance(prepared(image), source) < 2 ? 1 : 0;
      assertThat(distance(prepared(Drawings.blown(image, 10)), prepared(image))).isLessThan(0.1);
    }

    assertThat(same).isGreaterThan(count * 98 / 100);
  }
}
