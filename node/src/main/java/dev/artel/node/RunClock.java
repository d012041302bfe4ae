package dev.artel.node;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Ledger time of a local run: it stands still while nobody runs. A run that was killed on Friday
 * and is resumed on Monday has missed no deadline, so it ends as the uninterrupted one would have.
 */
public final class RunClock implements InstantSource {
  private final Instant origin;
  private final long started = System.nanoTime();

  /**
   * @param origin the time of the ledger's last block, or of the run's beginning
   */
  public RunClock(Instant origin) {
    this.origin = origin;
  }

  @Override
  public Instant instant() {
    return origin.plus(Duration.ofNanos(System.nanoTime() - started));
  }
}
