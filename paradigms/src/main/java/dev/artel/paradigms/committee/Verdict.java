package dev.artel.paradigms.committee;

/** What became of a worker's update in a round. On the ledger by ordinal: append only. */
enum Verdict {
  ACCEPTED,
  /** Grant or ciphertext could not be had. */
  UNAVAILABLE,
  /** It did not open. */
  UNREADABLE,
  /** Not what was committed to. */
  MISMATCH,
  /** No canonical file of the model's layout. */
  MALFORMED,
  NOT_FINITE,
  OUT_OF_NORM,
  /** Equal, or nearly, to an update of an earlier worker. */
  COPIED,
  /** Its loss on the fragment is too large. */
  UNQUALIFIED,
  /** Not released in this round. */
  ABSENT;

  private static final Verdict[] ALL = values();

  /** The verdict of a column's byte; ABSENT for a byte that is none. */
  static Verdict of(byte ordinal) {
    return ordinal >= 0 && ordinal < ALL.length ? ALL[ordinal] : ABSENT;
  }
}
