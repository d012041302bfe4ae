package dev.artel.adapters.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/**
 * How long a store is asked again before it counts as away: with pauses that double, as most who
 * are away are back soon and the others should not be hammered.
 */
record Patience(Duration whole) {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration SLACK = Duration.ofSeconds(2);

  /** For one answer of a store that was itself told to give up after the whole. */
  Duration answer() {
    return whole.plus(SLACK);
  }

  /**
   * What an attempt gives.
   *
   * @throws AwayException the last attempt's, if there is no time for another
   */
  <T> T insist(Attempt<T> attempt) throws IOException {
    long start = System.nanoTime();
    var pause = FIRST_PAUSE;
    while (true) {
      try {
        return attempt.run();
      } catch (AwayException e) {
        var left = whole.minusNanos(System.nanoTime() - start);
        if (left.compareTo(pause) < 0) {
          throw e;
        }
      }
      rest(pause);
      pause = next(pause);
    }
  }

  static Duration next(Duration pause) {
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  static void rest(Duration pause) throws InterruptedIOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a store");
    }
  }
}
