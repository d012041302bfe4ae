package dev.artel.paradigms.committee;

/** What became of a worker's update in a round. On the ledger by ordinal: append only. */
enum Verdict {
  ACCEPTED("opened, well-formed, and good enough on the round's fragment"),
  UNAVAILABLE("its grant or ciphertext could not be had"),
  UNREADABLE("it did not open"),
  MISMATCH("it was not what had been committed to"),
  MALFORMED("no canonical file of the model's layout"),
  NOT_FINITE("it held numbers that are none, or infinite"),
  OUT_OF_NORM("it was larger, or farther from the starting model, than the task allows"),
  COPIED("equal, or nearly, to the update of a worker who signed up earlier"),
  UNQUALIFIED("its loss on the round's fragment was too large"),
  ABSENT("not released in this round");

  private static final Verdict[] ALL = values();

  private final String why;

  Verdict(String why) {
    this.why = why;
  }

  /** What it says of an update, for people. */
  String why() {
    return why;
  }

  /** The verdict of a column's byte; ABSENT for a byte that is none. */
  static Verdict of(byte ordinal) {
    return ordinal >= 0 && ordinal < ALL.length ? ALL[ordinal] : ABSENT;
  }
}
