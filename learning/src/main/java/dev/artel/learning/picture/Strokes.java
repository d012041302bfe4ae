package dev.artel.learning.picture;

import java.util.Arrays;

/**
 * How broad a pen is. MNIST's digits were written with one kind of pen in one size; a line that is
 * thin beside its digit would become a grey breath in 20 by 20 pixels.
 */
final class Strokes {
  private static final double THIN = 1.3;
  private static final float FAINT = 0.1f;

  private Strokes() {}

  /** A digit made to fit, its lines never much thinner than MNIST's. */
  static Grid fitted(Grid digit, int width, int height) {
    double scale = (double) width / digit.width();
    return breadth(digit) * scale < THIN
        ? thickened(digit.scaled(2 * width, 2 * height)).scaled(width, height)
        : digit.scaled(width, height);
  }

  /**
   * Twice the area by the outline, in pixels. The outline is the sum of all steps between
   * neighbours, which is longer than a line that runs in any direction by 4 / pi in the mean.
   */
  static double breadth(Grid digit) {
    double area = 0;
    double steps = 0;
    for (int y = 0; y < digit.height(); y++) {
      for (int x = 0; x < digit.width(); x++) {
        float here = digit.at(x, y);
        area += here;
        steps += Math.abs(here - (x > 0 ? digit.at(x - 1, y) : 0));
        steps += Math.abs(here - (y > 0 ? digit.at(x, y - 1) : 0));
      }
    }
    return steps == 0 ? 0 : 2 * area / (steps * Math.PI / 4);
  }

  /** By a pixel on each side, and as strong as ink is. */
  private static Grid thickened(Grid digit) {
    var thick = new float[digit.values().length];
    for (int y = 0; y < digit.height(); y++) {
      for (int x = 0; x < digit.width(); x++) {
        thick[y * digit.width() + x] = darkest(digit, x, y);
      }
    }
    float full = usual(thick);
    for (int i = 0; i < thick.length; i++) {
      thick[i] = Math.min(1, thick[i] / full);
    }
    return new Grid(digit.width(), digit.height(), thick);
  }

  private static float darkest(Grid digit, int x, int y) {
    float most = 0;
    for (int besideY = Math.max(0, y - 1);
        besideY <= Math.min(digit.height() - 1, y + 1);
        besideY++) {
      for (int besideX = Math.max(0, x - 1);
          besideX <= Math.min(digit.width() - 1, x + 1);
          besideX++) {
        most = Math.max(most, digit.at(besideX, besideY));
      }
    }
    return most;
  }

  /** The median of what is not faint. */
  private static float usual(float[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    float least = FAINT * sorted[sorted.length - 1];
    int first = 0;
    while (sorted[first] < least) {
      first++;
    }
    return sorted[(first + sorted.length - 1) / 2];
  }
}
