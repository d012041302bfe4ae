package dev.artel.adapters.store;

import java.io.IOException;
import java.time.Duration;

/** Somebody took longer than they were given. */
final class TimedOutException extends IOException {
  private static final long serialVersionUID = 1;

  TimedOutException(Duration limit) {
    super("no answer within " + limit.toMillis() + " ms");
  }
}
