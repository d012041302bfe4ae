package dev.artel.node;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that follows the ledger's where the two are far apart: deadlines are the ledger's, so a
 * machine whose clock is an hour wrong must not act an hour early or late.
 */
public final class LedgerClock implements InstantSource {
  /** A block is seen some seconds after its time: that is no reason to doubt a clock. */
  static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final InstantSource own;
  private volatile Duration ahead = Duration.ZERO;

  public LedgerClock(InstantSource own) {
    this.own = own;
  }

  @Override
  public Instant instant() {
    return own.instant().plus(ahead);
  }

  /**
   * A block of this time has just been made. Returns how far the ledger is ahead of the machine's
   * own clock, zero where they agree.
   */
  Duration saw(long time) {
    var found = Duration.between(own.instant(), Instant.ofEpochSecond(time));
    ahead = found.abs().compareTo(TOLERANCE) > 0 ? found : Duration.ZERO;
    return ahead;
  }
}
