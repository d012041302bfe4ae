package dev.artel.paradigms.peer;

/** Where a task stands. */
enum Phase {
  RECRUITING,
  /** A round in which members publish; without rounds, all of the time. */
  RUNNING,
  /** A masked round's publishers give their keys. */
  RELEASING,
  /** The last round is closed; its reports may still come. */
  REPORTING,
  TERMINATED
}
