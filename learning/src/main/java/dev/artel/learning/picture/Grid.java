package dev.artel.learning.picture;

import java.util.Arrays;

/** Numbers in rows from the top; nobody writes to them once they are here. */
record Grid(int width, int height, float[] values) {
  /**
   * Part of a grid: {@code left} and {@code top} are in it, {@code right} and {@code bottom} not.
   */
  record Box(int left, int top, int right, int bottom) {
    int width() {
      return right - left;
    }

    int height() {
      return bottom - top;
    }
  }

  float at(int x, int y) {
    return values[y * width + x];
  }

  Grid crop(Box box) {
    var part = new float[box.width() * box.height()];
    for (int y = 0; y < box.height(); y++) {
      int from = (box.top() + y) * width + box.left();
      System.arraycopy(values, from, part, y * box.width(), box.width());
    }
    return new Grid(box.width(), box.height(), part);
  }

  /** Made smaller, a pixel is the mean of the area it stands for; made larger, interpolated. */
  Grid scaled(int toWidth, int toHeight) {
    return acrossTo(toWidth).downTo(toHeight);
  }

  private Grid acrossTo(int toWidth) {
    var scaled = new float[toWidth * height];
    var taps = Taps.of(width, toWidth);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < toWidth; x++) {
        scaled[y * toWidth + x] = taps[x].mean(values, y * width, 1);
      }
    }
    return new Grid(toWidth, height, scaled);
  }

  private Grid downTo(int toHeight) {
    var scaled = new float[width * toHeight];
    var taps = Taps.of(height, toHeight);
    for (int y = 0; y < toHeight; y++) {
      for (int x = 0; x < width; x++) {
        scaled[y * width + x] = taps[y].mean(values, x, width);
      }
    }
    return new Grid(width, toHeight, scaled);
  }

  /** Which numbers of a row or column make up one of the scaled row or column. */
  private record Taps(int from, float[] weights) {
    static Taps[] of(int size, int toSize) {
      var all = new Taps[toSize];
      double step = (double) size / toSize;
      Arrays.setAll(all, i -> step > 1 ? area(i * step, step, size) : line((i + 0.5) * step, size));
      return all;
    }

    private static Taps area(double begin, double length, int size) {
      int from = (int) begin;
      int to = Math.min(size, (int) Math.ceil(begin + length));
      var weights = new float[to - from];
      for (int i = 0; i < weights.length; i++) {
        double covered = Math.min(from + i + 1, begin + length) - Math.max(from + i, begin);
        weights[i] = (float) (covered / length);
      }
      return new Taps(from, weights);
    }

    private static Taps line(double centre, int size) {
      double at = Math.clamp(centre - 0.5, 0, size - 1);
      int from = Math.min((int) at, Math.max(size - 2, 0));
      float share = (float) (at - from);
      return new Taps(from, size == 1 ? new float[] {1} : new float[] {1 - share, share});
    }

    float mean(float[] values, int begin, int step) {
      float sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * values[begin + (from + i) * step];
      }
      return sum;
    }
  }
}
