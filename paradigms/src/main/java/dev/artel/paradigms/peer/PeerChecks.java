package dev.artel.paradigms.peer;

/**
 * What a model must pass to be averaged.
 *
 * @param maxNorm largest length of what a model adds to one's own start; with {@code relativeNorm},
 *     as a multiple of that start's length; 0: none
 * @param copyDistance models whose changes are nearer to each other than this part of their length
 *     are copies; 0: only exact ones are
 * @param deviations a model is dropped, and an average is, whose mean loss is worse by more
 *     standard errors than this; 0: no test of harm
 * @param maxBytes longest file of sums
 */
record PeerChecks(
    double maxNorm, boolean relativeNorm, double copyDistance, double deviations, long maxBytes) {
  PeerChecks {
    if (!(maxNorm >= 0) || !(copyDistance >= 0) || !(deviations >= 0) || maxBytes < 1) {
      throw new IllegalArgumentException(
          "maxNorm, copyDistance and deviations are not below 0, maxBytes is above 0");
    }
  }

  static PeerChecks defaults() {
    return new PeerChecks(0, false, 1e-6, 2, 1L << 26);
  }
}
