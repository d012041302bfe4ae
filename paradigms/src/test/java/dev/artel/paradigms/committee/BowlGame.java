package dev.artel.paradigms.committee;

import dev.artel.core.weights.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The second round of a task whose loss is a bounded bowl, {@code d^2 / (1 + d^2)} at the distance
 * d from a seeded optimum. Each worker holds rows scattered around its own centre near the optimum;
 * an honest worker goes half the way from the starting model to the mean of its rows. All
 * arithmetic is the same on every machine.
 *
 * @param before what the first round began with
 * @param start what the honest first round came to
 */
record BowlGame(
    long seed,
    FormulaLearner learner,
    Update.Weights before,
    Update.Weights start,
    List<Trove> troves) {
  static final int WORKERS = 5;
  private static final int SIZE = 8;
  private static final double STEP = 0.5;
  private static final double NOISE_OF_A_ROW = 1.6;
  private static final double SPREAD_OF_CENTRES = 0.1;

  /**
   * One worker's data in two halves.
   *
   * @param rows even, half of them in each half
   */
  record Trove(int rows, double[] first, double[] second) {
    double[] mean() {
      return weighted(first, 1, second, 1);
    }

    /** As one worker's. */
    double[] meanWith(Trove other) {
      return weighted(mean(), rows, other.mean(), other.rows);
    }
  }

  static BowlGame of(long seed) {
    var random = new SplittableRandom(seed);
    double scale = (0.5 + 1.5 * random.nextDouble()) / Math.sqrt(SIZE);
    var optimum = around(new double[SIZE], scale, random);
    var troves = new ArrayList<Trove>();
    for (int i = 0; i < WORKERS; i++) {
      int rows = 60 + 20 * i;
      double noise = NOISE_OF_A_ROW / Math.sqrt(rows / 2.0);
      var centre = around(optimum, SPREAD_OF_CENTRES, random);
      troves.add(new Trove(rows, around(centre, noise, random), around(centre, noise, random)));
    }
    var learner = new FormulaLearner(SIZE, numbers -> loss(numbers, optimum));
    var before = learner.update(new float[SIZE]);
    var first = new BowlGame(seed, learner, before, before, troves);
    return new BowlGame(seed, learner, before, first.afterHonestRound(), troves);
  }

  /** Whose coins are counted. */
  int party() {
    return Math.floorMod(seed, WORKERS);
  }

  /** Another: whom it copies from, or joins. */
  int partner() {
    return (party() + 1) % WORKERS;
  }

  /** By what a round begins with, an honest worker's update. */
  Update.Weights trained(double[] mean) {
    return towards(start, mean, STEP);
  }

  /** An honest worker's update of the round before. */
  Update.Weights stale(int worker) {
    return towards(before, troves.get(worker).mean(), STEP);
  }

  /** So many times what an update adds to the starting model. */
  Update.Weights times(double factor, Update.Weights update) {
    var to = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      to[i] = update.values()[i];
    }
    return towards(start, to, factor);
  }

  /** Every number moved by {@code distance}, up or down by a seeded lot. */
  Update.Weights aside(Update.Weights update, double distance) {
    var random = new SplittableRandom(~seed);
    var moved = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      moved[i] = (float) (update.values()[i] + (random.nextBoolean() ? distance : -distance));
    }
    return learner.update(moved);
  }

  private Update.Weights afterHonestRound() {
    var mean = new double[SIZE];
    for (var trove : troves) {
      for (int i = 0; i < SIZE; i++) {
        mean[i] += trove.mean()[i] / WORKERS;
      }
    }
    return trained(mean);
  }

  private Update.Weights towards(Update.Weights from, double[] to, double part) {
    var values = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      values[i] = (float) (from.values()[i] + part * (to[i] - from.values()[i]));
    }
    return learner.update(values);
  }

  private static double loss(float[] numbers, double[] optimum) {
    double square = 0;
    for (int i = 0; i < SIZE; i++) {
      double off = numbers[i] - optimum[i];
      square += off * off;
    }
    return square / (1 + square);
  }

  private static double[] weighted(double[] a, double weightOfA, double[] b, double weightOfB) {
    var mean = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      mean[i] = (weightOfA * a[i] + weightOfB * b[i]) / (weightOfA + weightOfB);
    }
    return mean;
  }

  /** Nearly normal: the sum of twelve uniform numbers, which needs no logarithm. */
  private static double[] around(double[] centre, double deviation, SplittableRandom random) {
    var point = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      double normal = -6;
      for (int j = 0; j < 12; j++) {
        normal += random.nextDouble();
      }
      point[i] = centre[i] + deviation * normal;
    }
    return point;
  }
}
