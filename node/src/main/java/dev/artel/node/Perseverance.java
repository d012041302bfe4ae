package dev.artel.node;

import java.time.Duration;

/** How long a process bears with a broken world: a full disk, a network that is down. */
enum Perseverance {
  /** A run ends, says why, and is resumed by whoever watches it. */
  OF_A_RUN(4),
  /** Nobody watches a node: it goes on trying. */
  OF_A_NODE(Integer.MAX_VALUE);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 10;

  private final int attempts;

  Perseverance(int attempts) {
    this.attempts = attempts;
  }

  /** Whether to try again after so many attempts, of which the last ended in this. */
  boolean goesOn(int attempt, Throwable failure) {
    return attempt < attempts && (this == OF_A_NODE || failure instanceof Exception);
  }

  /** After so many attempts. */
  static Duration pause(int attempt) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
