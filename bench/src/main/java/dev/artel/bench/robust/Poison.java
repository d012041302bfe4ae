package dev.artel.bench.robust;

import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Update;
import java.util.SplittableRandom;

/** What a dishonest worker makes of what it has learnt. */
@FunctionalInterface
interface Poison {
  Poison NONE = (_, learnt) -> learnt;

  Update.Weights spoil(Update.Weights start, Update.Weights learnt);

  /** Forgets it all: each number is drawn from the standard normal distribution, once for all. */
  static Poison gaussian(long seed) {
    return (start, _) -> new Update.Weights(start.layout(), normal(seed, start.values().length));
  }

  /** Goes so many times as far the other way. */
  static Poison reverse(double times) {
    return (start, learnt) -> {
      var from = start.values();
      var to = learnt.values().clone();
      for (int i = 0; i < to.length; i++) {
        to[i] = (float) (from[i] - times * (to[i] - from[i]));
      }
      return new Update.Weights(start.layout(), to);
    };
  }

  /** Adds one direction, the same in every round, so many times as long as the starting model. */
  static Poison push(long seed, double times) {
    return (start, learnt) -> {
      var to = learnt.values().clone();
      var direction = normal(seed, to.length);
      double scale = times * length(start.values()) / length(direction);
      for (int i = 0; i < to.length; i++) {
        to[i] = (float) (to[i] + scale * direction[i]);
      }
      return new Update.Weights(start.layout(), to);
    };
  }

  private static float[] normal(long seed, int size) {
    var random = new SplittableRandom(Seeds.number(seed, "normal"));
    var values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static double length(float[] values) {
    double squared = 0;
    for (float value : values) {
      squared += (double) value * value;
    }
    return Math.sqrt(squared);
  }
}
