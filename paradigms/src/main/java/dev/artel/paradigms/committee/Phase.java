package dev.artel.paradigms.committee;

/** Where a task stands. */
enum Phase {
  PENDING,
  RECRUITING,
  DRAWING,
  READY,
  TRAINING,
  RELEASING,
  EVALUATING,
  REVEALING,
  TERMINATED;

  boolean isWithin(Phase first, Phase last) {
    return compareTo(first) >= 0 && compareTo(last) <= 0;
  }
}
