package dev.artel.learning.picture;

import dev.artel.learning.data.DataException;
import dev.artel.learning.data.Examples;
import dev.artel.learning.data.Labelled;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures for tests, and how far two of them are apart. */
final class Drawings {
  static final int SIDE = 28;

  private Drawings() {}

  /** White on black. */
  static BufferedImage digit(int row) {
    return image(Examples.strokes(row + 1), row);
  }

  /** One of a corpus of 28 by 28. */
  static BufferedImage image(Labelled corpus, int row) {
    var pixels =
        corpus.select(new int[] {row}).dataset().columns().find(Labelled.IMAGES).orElseThrow();
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < SIDE * SIDE; i++) {
      image.getRaster().setSample(i % SIDE, i / SIDE, 0, pixels.data().get(i));
    }
    return image;
  }

  static byte[] pixels(BufferedImage grey) {
    var pixels = new byte[grey.getWidth() * grey.getHeight()];
    grey.getRaster().getDataElements(0, 0, grey.getWidth(), grey.getHeight(), pixels);
    return pixels;
  }

  /** Every pixel a square of that side. */
  static BufferedImage blown(BufferedImage image, int times) {
    var blown =
        new BufferedImage(image.getWidth() * times, image.getHeight() * times, image.getType());
    for (int y = 0; y < blown.getHeight(); y++) {
      for (int x = 0; x < blown.getWidth(); x++) {
        blown.getRaster().setSample(x, y, 0, image.getRaster().getSample(x / times, y / times, 0));
      }
    }
    return blown;
  }

  /** On a ground of that colour, enlarged, with ink of the other colour. */
  static BufferedImage drawn(BufferedImage digit, int times, Color ground, Color ink) {
    int side = SIDE * times;
    var mask = scaled(digit, side);
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, mix(ground, ink, mask.getRaster().getSample(x, y, 0) / 255f));
      }
    }
    return image;
  }

  private static int mix(Color ground, Color ink, float share) {
    var from = ground.getRGBComponents(new float[4]);
    var to = ink.getRGBComponents(new float[4]);
    for (int i = 0; i < from.length; i++) {
      from[i] += share * (to[i] - from[i]);
    }
    return new Color(from[0], from[1], from[2], from[3]).getRGB();
  }

  private static BufferedImage scaled(BufferedImage image, int side) {
    var scaled = new BufferedImage(side, side, image.getType());
    var graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, side, side, null);
    graphics.dispose();
    return scaled;
  }

  /** The same picture with its corner elsewhere on a larger ground. */
  static BufferedImage moved(BufferedImage image, int x, int y, Color ground) {
    var moved =
        new BufferedImage(
            image.getWidth() + 2 * x, image.getHeight() + 3 * y, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = moved.createGraphics();
    graphics.setBackground(ground);
    graphics.clearRect(0, 0, moved.getWidth(), moved.getHeight());
    graphics.drawImage(image, x, y, null);
    graphics.dispose();
    return moved;
  }

  /** The same picture in another of Java's kinds. */
  static BufferedImage as(int type, BufferedImage image) {
    var other = new BufferedImage(image.getWidth(), image.getHeight(), type);
    var graphics = other.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return other;
  }

  static byte[] file(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("no " + format + " of such a picture");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What a model would be shown. */
  static byte[] prepared(byte[] file) {
    return new Digits()
        .prepare(PictureFile.parse(file, Path.of("a picture")))
        .orElseThrow(() -> new DataException("nothing is drawn"));
  }

  static byte[] prepared(BufferedImage image) {
    return prepared(file(image, "png"));
  }

  /** Mean distance of two pixels in the same place. */
  static double distance(byte[] one, byte[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(Byte.toUnsignedInt(one[i]) - Byte.toUnsignedInt(other[i]));
    }
    return sum / one.length;
  }
}
