package dev.artel.console.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is logged in. A session's token is new at each login and kept as its hash only: who reads
 * this memory cannot use it. It ends after 30 idle minutes, and after 12 hours in any case.
 */
public final class Sessions {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int MOST_DISMISSED = 10_000;

  /** One login; shared by all requests of its browser. */
  public static final class Session {
    private final String csrf = Tokens.draw();
    private final Instant since;
    private final Set<Long> dismissed = ConcurrentHashMap.newKeySet();
    private Instant seen;
    private boolean closed;

    private Session(Instant since) {
      this.since = since;
      this.seen = since;
    }

    /** What every form of the session carries, and no other site knows. */
    public String csrf() {
      return csrf;
    }

    /** Does not show a product to this owner again. */
    public void dismiss(long product) {
      if (dismissed.size() < MOST_DISMISSED) {
        dismissed.add(product);
      }
    }

    public boolean isDismissed(long product) {
      return dismissed.contains(product);
    }

    private boolean isOver(Instant now) {
      return closed || !now.isBefore(seen.plus(IDLE)) || !now.isBefore(since.plus(LONGEST));
    }
  }

  private final InstantSource clock;
  private final Recent<Session> byHash = new Recent<>();

  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns the token for the browser to keep. */
  public synchronized String open() {
    var now = clock.instant();
    byHash.removeIf(session -> session.isOver(now));
    var token = Tokens.draw();
    byHash.put(Tokens.hash(token), new Session(now));
    return token;
  }

  public synchronized Optional<Session> find(String token) {
    var found = byHash.find(Tokens.hash(token)).filter(this::goesOn);
    found.ifPresent(session -> session.seen = clock.instant());
    return found;
  }

  synchronized boolean goesOn(Session session) {
    return !session.isOver(clock.instant());
  }

  public synchronized void close(String token) {
    byHash.find(Tokens.hash(token)).ifPresent(session -> session.closed = true);
    byHash.remove(Tokens.hash(token));
  }
}
