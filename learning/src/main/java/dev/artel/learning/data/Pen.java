package dev.artel.learning.data;

import java.util.Arrays;
import java.util.List;

/** One hand's way of writing: an affine map of the page, a thickness, and how much it trembles. */
final class Pen {
  private static final double TREMOR = 5;
  private static final int PIECES = 6;

  /** By digit: strokes, each points "x,y" on a page of 100 by 100, joined by a smooth curve. */
  private static final List<List<String>> STROKES =
      List.of(
          List.of("50,8 26,26 22,60 48,92 76,64 74,28 50,8"),
          List.of("32,28 54,8", "54,8 52,50 52,92"),
          List.of("22,30 34,11 58,9 74,28 60,54 22,90", "22,90 50,88 80,90"),
          List.of("24,16 50,8 72,22 66,38 44,47", "44,47 70,56 76,76 52,92 22,84"),
          List.of("62,8 38,36 16,62", "16,62 50,62 84,62", "62,8 62,50 62,92"),
          List.of("76,9 30,10", "30,10 27,45", "27,45 56,40 77,58 70,82 46,92 22,84"),
          List.of("66,8 40,26 25,60 34,86 56,92 73,76 66,58 46,53 28,66"),
          List.of("20,12 80,11", "80,11 56,48 42,92"),
          List.of("50,48 29,32 34,13 50,8 66,13 71,32 50,48 25,66 31,87 50,93 69,87 75,66 50,48"),
          List.of("72,30 54,50 32,43 28,21 48,8 68,15 72,30 69,62 54,92"));

  private final Draws draws;
  private final double[] map;
  private final double radius;

  private Pen(Draws draws, double[] map, double radius) {
    this.draws = draws;
    this.map = map;
    this.radius = radius;
  }

  static Pen random(Draws draws) {
    double angle = 0.3 * draws.spread();
    double slant = 0.3 * draws.spread();
    double width = 0.18 + 0.05 * draws.spread();
    double height = 0.19 + 0.04 * draws.spread();
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double[] map = {
      width * cos,
      height * (-slant * cos - sin),
      width * sin,
      height * (cos - slant * sin),
      Canvas.SIDE / 2.0 + 1.5 * draws.spread(),
      Canvas.SIDE / 2.0 + 1.5 * draws.spread()
    };
    return new Pen(draws, map, 1.1 + 0.6 * draws.spread());
  }

  Canvas draw(int digit) {
    var canvas = new Canvas();
    for (var stroke : STROKES.get(digit)) {
      var points = Arrays.stream(stroke.split(" ")).map(this::place).toList();
      for (int i = 0; i + 1 < points.size(); i++) {
        curve(points, i, canvas);
      }
    }
    return canvas;
  }

  /** From a place on the page, with a tremor, to one on the canvas. */
  private double[] place(String point) {
    int comma = point.indexOf(',');
    double x = Integer.parseInt(point.substring(0, comma)) - 50 + TREMOR * draws.spread();
    double y = Integer.parseInt(point.substring(comma + 1)) - 50 + TREMOR * draws.spread();
    return new double[] {map[0] * x + map[1] * y + map[4], map[2] * x + map[3] * y + map[5]};
  }

  /** The piece of a Catmull-Rom spline between two points. */
  private void curve(List<double[]> points, int index, Canvas canvas) {
    var before = points.get(Math.max(index - 1, 0));
    var from = points.get(index);
    var to = points.get(index + 1);
    var after = points.get(Math.min(index + 2, points.size() - 1));
    var last = from;
    for (int piece = 1; piece <= PIECES; piece++) {
      double t = (double) piece / PIECES;
      var next = new double[2];
      for (int axis = 0; axis < 2; axis++) {
        next[axis] = spline(before[axis], from[axis], to[axis], after[axis], t);
      }
      canvas.line(last, next, radius);
      last = next;
    }
  }

  private static double spline(double a, double b, double c, double d, double t) {
    double linear = c - a;
    double square = 2 * a - 5 * b + 4 * c - d;
    double cube = 3 * (b - c) + d - a;
    return b + t * (linear + t * (square + t * cube)) / 2;
  }
}
