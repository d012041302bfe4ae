package dev.artel.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is moved. */
public final class TestClock implements InstantSource {
  private volatile Instant now = Instant.ofEpochSecond(1_700_000_000);

  @Override
  public Instant instant() {
    return now;
  }

  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }
}
