package dev.artel.paradigms.committee;

/**
 * What an update must pass to be accepted.
 *
 * @param epsilon largest loss on the fragment; with {@code relative}, largest multiple of the
 *     starting model's loss
 * @param maxNorm largest length of an update's delta; with {@code relativeNorm}, as a multiple of
 *     the starting model's length; 0: none
 * @param copyDistance deltas nearer to each other than this part of their length are copies
 * @param openUpdates whether the workers are given the keys of accepted updates after the reveals
 * @param dataForAuditors whether the auditors are given each round's spent fragment
 * @param maxFragmentBytes largest validation fragment
 */
record Checks(
    double epsilon,
    boolean relative,
    double maxNorm,
    boolean relativeNorm,
    double copyDistance,
    boolean openUpdates,
    boolean dataForAuditors,
    long maxFragmentBytes) {
  Checks {
    if (!(epsilon > 0) || !(maxNorm >= 0) || !(copyDistance >= 0) || maxFragmentBytes < 1) {
      throw new IllegalArgumentException(
          "epsilon and maxFragmentBytes are above 0, maxNorm and copyDistance not below 0");
    }
  }

  static Checks defaults() {
    return new Checks(2.0, false, 0, false, 1e-6, false, true, 1L << 28);
  }
}
