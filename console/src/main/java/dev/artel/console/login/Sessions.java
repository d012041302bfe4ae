package dev.artel.console.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private static final int MOST = 10_000;

  /** One login; shared by all requests of its browser. */
  public static final class Session {
    private final String csrf = Tokens.draw();
    private final Instant since;
    private final Set<Long> dismissed = ConcurrentHashMap.newKeySet();
    private Instant seen;

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
      if (dismissed.size() < MOST) {
        dismissed.add(product);
      }
    }

    public boolean isDismissed(long product) {
      return dismissed.contains(product);
    }

    private boolean isOver(Instant now) {
      return !now.isBefore(seen.plus(IDLE)) || !now.isBefore(since.plus(LONGEST));
    }
  }

  private final InstantSource clock;
  private final Map<String, Session> byHash =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > MOST;
        }
      };

  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns the token for the browser to keep. */
  public synchronized String open() {
    var now = clock.instant();
    byHash.values().removeIf(session -> session.isOver(now));
    var token = Tokens.draw();
    byHash.put(Tokens.hash(token), new Session(now));
    return token;
  }

  public synchronized Optional<Session> find(String token) {
    var hash = Tokens.hash(token);
    var session = byHash.get(hash);
    if (session == null) {
      return Optional.empty();
    }
    var now = clock.instant();
    if (session.isOver(now)) {
      byHash.remove(hash);
      return Optional.empty();
    }
    session.seen = now;
    return Optional.of(session);
  }

  public synchronized void close(String token) {
    byHash.remove(Tokens.hash(token));
  }
}
