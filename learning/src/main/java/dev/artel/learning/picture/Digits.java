package dev.artel.learning.picture;

import java.util.List;
import java.util.Optional;

/**
 * A picture of one digit to one of MNIST's: white on black, fitted into 20 by 20 pixels with its
 * aspect kept and its edges soft, and placed on 28 by 28 so that its centre of mass is in the
 * middle. Source: LeCun, Cortes and Burges, the MNIST database.
 */
record Digits() implements Preparation {
  private static final int SIDE = 28;
  private static final int BOX = 20;
  private static final float WHITE = 255;
  private static final float SEEN = 0.1f;

  @Override
  public List<Integer> shape() {
    return List.of(1, SIDE, SIDE);
  }

  @Override
  public List<String> classes() {
    return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Override
  public Optional<byte[]> prepare(Picture picture) {
    return Ink.of(picture)
        .map(ink -> Specks.removed(ink, SEEN))
        .map(ink -> place(fitted(ink.crop(box(ink)))));
  }

  private static Grid.Box box(Grid ink) {
    int left = ink.width();
    int top = ink.height();
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        if (ink.at(x, y) > SEEN) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return new Grid.Box(left, top, right, bottom);
  }

  private static Grid fitted(Grid digit) {
    double scale = (double) BOX / Math.max(digit.width(), digit.height());
    int width = Math.max(1, (int) Math.round(scale * digit.width()));
    int height = Math.max(1, (int) Math.round(scale * digit.height()));
    return Strokes.fitted(digit, width, height);
  }

  private static byte[] place(Grid digit) {
    double mass = 0;
    double across = 0;
    double down = 0;
    for (int y = 0; y < digit.height(); y++) {
      for (int x = 0; x < digit.width(); x++) {
        mass += digit.at(x, y);
        across += x * (double) digit.at(x, y);
        down += y * (double) digit.at(x, y);
      }
    }
    int left = begin(across / mass, digit.width());
    int top = begin(down / mass, digit.height());
    var pixels = new byte[SIDE * SIDE];
    for (int y = 0; y < digit.height(); y++) {
      for (int x = 0; x < digit.width(); x++) {
        pixels[(top + y) * SIDE + left + x] = (byte) Math.round(WHITE * digit.at(x, y));
      }
    }
    return pixels;
  }

  /** Whole pixels, so that nothing is blurred. */
  private static int begin(double centre, int size) {
    return Math.clamp(Math.round(SIDE / 2.0 - centre), 0, SIDE - size);
  }
}
