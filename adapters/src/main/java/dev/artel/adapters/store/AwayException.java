package dev.artel.adapters.store;

import java.io.IOException;

/** A store did not answer; it may soon. */
final class AwayException extends IOException {
  private static final long serialVersionUID = 1;

  AwayException(String message, IOException cause) {
    super(message, cause);
  }
}
