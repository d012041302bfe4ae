package dev.artel.learning.picture;

/** Turns pictures upright. */
final class Turns {
  private static final int FIRST_ON_ITS_SIDE = 5;

  private Turns() {}

  /**
   * @param orientation what EXIF calls the way in which the pixels lie
   */
  static Picture upright(Picture lying, int orientation) {
    if (orientation == 1) {
      return lying;
    }
    boolean onItsSide = orientation >= FIRST_ON_ITS_SIDE;
    int width = onItsSide ? lying.height() : lying.width();
    int height = onItsSide ? lying.width() : lying.height();
    var argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = lying.argb()[from(lying, orientation, x, y)];
      }
    }
    return new Picture(width, height, argb);
  }

  /** Where the pixel that belongs to a place of the upright picture lies. */
  private static int from(Picture lying, int orientation, int x, int y) {
    int right = lying.width() - 1;
    int bottom = lying.height() - 1;
    return switch (orientation) {
      case 2 -> y * lying.width() + right - x;
      case 3 -> (bottom - y) * lying.width() + right - x;
      case 4 -> (bottom - y) * lying.width() + x;
      case 5 -> x * lying.width() + y;
      case 6 -> (bottom - x) * lying.width() + y;
      case 7 -> (bottom - x) * lying.width() + right - y;
      default -> x * lying.width() + right - y;
    };
  }
}
