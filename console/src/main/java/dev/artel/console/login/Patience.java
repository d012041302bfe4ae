package dev.artel.console.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Slows down who guesses passwords: from the fifth failure on, one must wait, twice as long each
 * time, at most 30 seconds. Counted for each guesser and not for the account, so that no stranger
 * can lock its owner out.
 */
public final class Patience {
  private static final int FREE = 5;
  private static final long LONGEST = 30;
  private static final int DOUBLINGS = 5;

  private record Failures(int count, Instant until) {}

  private final InstantSource clock;
  private final Recent<Failures> failures = new Recent<>();

  public Patience(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Whole seconds that this one must still wait; 0 for none: then the try counts as a failure until
   * it has succeeded, so that many at once are no way around the pauses.
   */
  public synchronized long enter(String who) {
    var now = clock.instant();
    var until = failures.find(who).map(Failures::until).orElse(now);
    if (until.isAfter(now)) {
      return Duration.between(now, until).plusMillis(999).toSeconds();
    }
    int count = failures.find(who).map(Failures::count).orElse(0) + 1;
    int over = Math.min(count - FREE, DOUBLINGS);
    long pause = over < 0 ? 0 : Math.min(LONGEST, 1L << over);
    failures.put(who, new Failures(count, now.plusSeconds(pause)));
    return 0;
  }

  public synchronized void succeeded(String who) {
    failures.remove(who);
  }
}
