package dev.artel.console.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: from the fifth failure on, one must wait, twice as long each
 * time, at most 30 seconds. Counted for each guesser and not for the account, so that no stranger
 * can lock its owner out. Forgets the least recent of ten thousand guessers.
 */
public final class Patience {
  private static final int FREE = 5;
  private static final long LONGEST = 30;
  private static final int MOST = 10_000;
  private static final int DOUBLINGS = 5;

  private record Failures(int count, Instant until) {}

  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST;
        }
      };

  public Patience(InstantSource clock) {
    this.clock = clock;
  }

  /** Whole seconds that this one must still wait; 0 for none. */
  public synchronized long wait(String who) {
    var known = failures.get(who);
    if (known == null) {
      return 0;
    }
    var left = Duration.between(clock.instant(), known.until());
    return left.isPositive() ? left.plusMillis(999).toSeconds() : 0;
  }

  public synchronized void failed(String who) {
    var known = failures.get(who);
    int count = known == null ? 1 : known.count() + 1;
    int over = Math.min(count - FREE, DOUBLINGS);
    long seconds = over < 0 ? 0 : Math.min(LONGEST, 1L << over);
    failures.put(who, new Failures(count, clock.instant().plusSeconds(seconds)));
  }

  public synchronized void succeeded(String who) {
    failures.remove(who);
  }
}
