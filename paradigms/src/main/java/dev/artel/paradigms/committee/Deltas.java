package dev.artel.paradigms.committee;

import dev.artel.core.weights.Update;

/** Lengths and distances of updates as vectors, in double, summed in one order. */
final class Deltas {
  private Deltas() {}

  static double norm(Update.Weights update) {
    double sum = 0;
    for (float value : update.values()) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }

  /** Also the length of what was learnt, where {@code other} is the starting model. */
  static double distance(Update.Weights update, Update.Weights other) {
    double sum = 0;
    for (int i = 0; i < update.values().length; i++) {
      double difference = (double) update.values()[i] - other.values()[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
