package dev.artel.learning.data;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Digits of our own making, for machines without MNIST: each a few pen strokes, 28 by 28 pixels,
 * with position, size, slant, rotation, thickness and every point of the strokes varied at random.
 * Easier than MNIST: a linear model tells 98 % of them apart, not 92 %. The same on every machine.
 */
public final class StrokeDigits {
  public static final String PROVENANCE = "synthetic stroke digits: no MNIST found";

  static final int TRAIN = 40_000;
  static final int TEST = 10_000;

  private static final int CLASSES = 10;
  private static final long SEED = 1936;

  private StrokeDigits() {}

  /** 40,000 digits to learn from and 10,000 others to test with. */
  public static Corpus corpus() {
    return new Corpus(draw(SEED, TRAIN), draw(SEED + 1, TEST), PROVENANCE);
  }

  /** So many digits, of each class alike. */
  static Labelled draw(long seed, int count) {
    var pixels = new byte[count * Canvas.AREA];
    var labels = new byte[count];
    IntStream.range(0, count)
        .parallel()
        .forEach(
            i -> {
              labels[i] = (byte) (i % CLASSES);
              var canvas = Pen.random(new Draws((seed << Integer.SIZE) + i)).draw(labels[i]);
              System.arraycopy(canvas.pixels(), 0, pixels, i * Canvas.AREA, Canvas.AREA);
            });
    return Labelled.of(
        List.of(1, Canvas.SIDE, Canvas.SIDE), ByteBuffer.wrap(pixels), labels, CLASSES);
  }
}
