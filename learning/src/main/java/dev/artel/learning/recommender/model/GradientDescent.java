package dev.artel.learning.recommender.model;

import java.util.Arrays;

/**
 * Conjugate gradients (Hestenes and Stiefel, 1952) for many rows side by side: number f of all rows
 * stands in one array, so that vector instructions work on many rows at once.
 */
final class GradientDescent {
  /** Rows at once. */
  static final int LANES = 256;

  private static final int STEPS = 3;
  private static final float SOLVED = 1e-20f;

  private final int size;
  private final float alpha;
  private final float[] square;
  private final float[] fixed;
  private final float[][] found;
  private final float[][] rest;
  private final float[][] way;
  private final float[][] moved;
  private final float[] one;
  private final float[] sum;

  /**
   * @param square Y'Y + ridge I, of the fixed factors Y
   */
  GradientDescent(AlsPlan plan, float[] square, float[] fixed) {
    this.size = plan.factors();
    this.alpha = (float) plan.alpha();
    this.square = square;
    this.fixed = fixed;
    this.found = new float[size][LANES];
    this.rest = new float[size][LANES];
    this.way = new float[size][LANES];
    this.moved = new float[size][LANES];
    this.one = new float[size];
    this.sum = new float[size];
  }

  /** Brings rows {@code from..to} of {@code solved} nearer to what their entries ask for. */
  void solve(Incidence rows, int from, int to, float[] solved) {
    for (int f = 0; f < size; f++) {
      for (int row = from; row < to; row++) {
        found[f][row - from] = solved[row * size + f];
      }
    }
    begin(rows, from, to);
    var left = lengths(rest, rest);
    for (int step = 0; step < STEPS; step++) {
      multiply(rows, from, to);
      var length = parts(left, lengths(way, moved));
      for (int f = 0; f < size; f++) {
        move(found[f], length, way[f]);
        moveBack(rest[f], length, moved[f]);
      }
      var next = lengths(rest, rest);
      var turn = parts(next, left);
      for (int f = 0; f < size; f++) {
        bend(way[f], turn, rest[f]);
      }
      left = next;
    }
    for (int f = 0; f < size; f++) {
      for (int row = from; row < to; row++) {
        solved[row * size + f] = found[f][row - from];
      }
    }
  }

  /** What is left to solve, which is the first way too. */
  private void begin(Incidence rows, int from, int to) {
    copy(found, way);
    multiply(rows, from, to);
    for (int f = 0; f < size; f++) {
      Arrays.fill(rest[f], 0);
    }
    for (int row = from; row < to; row++) {
      Arrays.fill(sum, 0);
      for (int e = rows.start()[row]; e < rows.start()[row + 1]; e++) {
        add(1 + alpha * rows.value()[e], rows.item()[e] * size);
      }
      give(rest, row - from);
    }
    for (int f = 0; f < size; f++) {
      for (int lane = 0; lane < LANES; lane++) {
        rest[f][lane] -= moved[f][lane];
      }
    }
    copy(rest, way);
  }

  private void copy(float[][] a, float[][] to) {
    for (int f = 0; f < size; f++) {
      System.arraycopy(a[f], 0, to[f], 0, LANES);
    }
  }

  /** Each row's matrix times its way: (Y'Y + ridge I + the sum of alpha s y y') way. */
  private void multiply(Incidence rows, int from, int to) {
    for (int f = 0; f < size; f++) {
      Arrays.fill(moved[f], 0);
      for (int g = 0; g < size; g++) {
        addScaled(moved[f], square[f * size + g], way[g]);
      }
    }
    for (int row = from; row < to; row++) {
      Arrays.fill(sum, 0);
      for (int f = 0; f < size; f++) {
        one[f] = way[f][row - from];
      }
      for (int e = rows.start()[row]; e < rows.start()[row + 1]; e++) {
        int other = rows.item()[e] * size;
        add(alpha * rows.value()[e] * dot(other), other);
      }
      give(moved, row - from);
    }
  }

  private void give(float[][] to, int lane) {
    for (int f = 0; f < size; f++) {
      to[f][lane] += sum[f];
    }
  }

  private void add(float weight, int other) {
    for (int f = 0; f < sum.length; f++) {
      sum[f] += weight * fixed[other + f];
    }
  }

  /** Four sums side by side, which the processor overlaps. */
  private float dot(int other) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      s0 += fixed[other + i] * one[i];
      s1 += fixed[other + i + 1] * one[i + 1];
      s2 += fixed[other + i + 2] * one[i + 2];
      s3 += fixed[other + i + 3] * one[i + 3];
    }
    for (; i < one.length; i++) {
      s0 += fixed[other + i] * one[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  private float[] lengths(float[][] a, float[][] b) {
    var lengths = new float[LANES];
    for (int f = 0; f < size; f++) {
      move(lengths, a[f], b[f]);
    }
    return lengths;
  }

  /** 0 where there is nothing left to solve. */
  private static float[] parts(float[] of, float[] whole) {
    var parts = new float[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      parts[lane] = of[lane] < SOLVED || whole[lane] < SOLVED ? 0 : of[lane] / whole[lane];
    }
    return parts;
  }

  private static void addScaled(float[] to, float weight, float[] a) {
    for (int lane = 0; lane < LANES; lane++) {
      to[lane] += weight * a[lane];
    }
  }

  private static void move(float[] to, float[] length, float[] a) {
    for (int lane = 0; lane < LANES; lane++) {
      to[lane] += length[lane] * a[lane];
    }
  }

  private static void moveBack(float[] to, float[] length, float[] a) {
    for (int lane = 0; lane < LANES; lane++) {
      to[lane] -= length[lane] * a[lane];
    }
  }

  private static void bend(float[] to, float[] turn, float[] rest) {
    for (int lane = 0; lane < LANES; lane++) {
      to[lane] = rest[lane] + turn[lane] * to[lane];
    }
  }
}
