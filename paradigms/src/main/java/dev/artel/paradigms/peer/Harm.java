package dev.artel.paradigms.peer;

/**
 * Whether one model tells a member's held-out rows worse than another, example by example: only
 * where the mean difference of the losses is larger than chance would make it.
 *
 * @param deviations so many standard errors
 */
record Harm(double deviations) {
  /** Of an alternative against what there is. */
  record Difference(double mean, double error) {
    boolean exceeds(double deviations) {
      return mean > deviations * error && mean > 0;
    }
  }

  static Difference difference(double[] losses, double[] otherwise) {
    int count = Math.min(losses.length, otherwise.length);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += losses[i] - otherwise[i];
    }
    double mean = count == 0 ? 0 : sum / count;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double off = losses[i] - otherwise[i] - mean;
      squares += off * off;
    }
    double error = count < 2 ? Double.MAX_VALUE : Math.sqrt(squares / (count - 1) / count);
    return new Difference(mean, error);
  }

  boolean isWorse(double[] losses, double[] otherwise) {
    return deviations > 0 && difference(losses, otherwise).exceeds(deviations);
  }
}
