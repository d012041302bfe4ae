package dev.artel.cli.engines;

import java.io.IOException;

/** An engine could not be started or ended. */
public final class EngineException extends IOException {
  private static final long serialVersionUID = 1;

  EngineException(String message) {
    super(message);
  }
}
