package dev.artel.node;

import java.io.IOException;

/** A step failed for a reason that trying again did not mend; what was done before it is kept. */
public final class StepFailedException extends IOException {
  private static final long serialVersionUID = 1;

  StepFailedException(String step, Throwable cause) {
    super(step + ": " + (cause.getMessage() == null ? cause : cause.getMessage()), cause);
  }
}
