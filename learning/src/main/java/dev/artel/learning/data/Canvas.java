package dev.artel.learning.data;

/** A grey image, black at first, on which round-ended lines are drawn with soft edges. */
final class Canvas {
  static final int SIDE = 28;
  static final int AREA = SIDE * SIDE;

  private static final int WHITE = 255;

  private final byte[] pixels = new byte[AREA];

  byte[] pixels() {
    return pixels;
  }

  /** A line of this half width between two points, in pixels from the upper left corner. */
  void line(double[] from, double[] to, double radius) {
    int top = clamp(Math.min(from[1], to[1]) - radius - 1);
    int bottom = clamp(Math.max(from[1], to[1]) + radius + 1);
    int left = clamp(Math.min(from[0], to[0]) - radius - 1);
    int right = clamp(Math.max(from[0], to[0]) + radius + 1);
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double cover = radius + 0.5 - distance(from, to, x + 0.5, y + 0.5);
        int grey = (int) (WHITE * Math.clamp(cover, 0, 1));
        int at = y * SIDE + x;
        pixels[at] = (byte) Math.max(Byte.toUnsignedInt(pixels[at]), grey);
      }
    }
  }

  private static int clamp(double coordinate) {
    return (int) Math.clamp(coordinate, 0, SIDE - 1);
  }

  private static double distance(double[] from, double[] to, double x, double y) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / square;
    double t = Math.clamp(along, 0, 1);
    double ex = x - from[0] - t * dx;
    double ey = y - from[1] - t * dy;
    return Math.sqrt(ex * ex + ey * ey);
  }
}
