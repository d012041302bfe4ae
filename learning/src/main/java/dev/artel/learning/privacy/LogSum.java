package dev.artel.learning.privacy;

/** A sum of numbers of which only the logarithms fit into a double. */
final class LogSum {
  private double largest = Double.NEGATIVE_INFINITY;
  private double scaled;

  void add(double log) {
    if (log == Double.NEGATIVE_INFINITY) {
      return;
    }
    if (log > largest) {
      scaled = scaled * Math.exp(largest - log) + 1;
      largest = log;
    } else {
      scaled += Math.exp(log - largest);
    }
  }

  double log() {
    return largest + Math.log(scaled);
  }
}
