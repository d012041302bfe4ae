package dev.artel.core.paradigm;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What dishonest workers make of weights. */
public final class Twists {
  private static final double LOUD = 3;
  private static final long SHARED_SEED = 20_210_816;

  private Twists() {}

  public static float[] flipped(float[] start, float[] trained) {
    var made = new float[start.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = start[i] - (trained[i] - start[i]);
    }
    return made;
  }

  public static float[] filled(float[] like, float value) {
    var made = new float[like.length];
    Arrays.fill(made, value);
    return made;
  }

  public static float[] noisy(float[] start, long seed) {
    return moved(start, noise(start.length, seed), LOUD);
  }

  /** Noise of the same length as what was learnt. */
  public static float[] disguised(float[] start, float[] trained, long seed) {
    double learnt = 0;
    for (int i = 0; i < start.length; i++) {
      double step = (double) trained[i] - start[i];
      learnt += step * step;
    }
    var noise = noise(start.length, seed);
    double length = Math.sqrt(Arrays.stream(noise).map(x -> x * x).sum());
    return moved(start, noise, Math.sqrt(learnt) / length);
  }

  /** By the same much for all who know the seed, one way or the other. */
  public static float[] shifted(float[] trained, int sign) {
    return moved(trained, noise(trained.length, SHARED_SEED), sign * LOUD);
  }

  private static float[] moved(float[] from, double[] by, double times) {
    var made = new float[from.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = (float) (from[i] + times * by[i]);
    }
    return made;
  }

  private static double[] noise(int size, long seed) {
    var random = new SplittableRandom(seed);
    var noise = new double[size];
    for (int i = 0; i < size; i++) {
      noise[i] = random.nextGaussian();
    }
    return noise;
  }

  public static byte[] bytes(int size) {
    var bytes = new byte[size];
    new SplittableRandom(size).nextBytes(bytes);
    return bytes;
  }
}
