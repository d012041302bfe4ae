package dev.artel.adapters.store;

import java.io.IOException;

/** A block that is damaged or missing stands in the way of what was asked. */
public sealed class StoreDamagedException extends IOException permits BlockException {
  private static final long serialVersionUID = 1;

  StoreDamagedException(String message) {
    super(message);
  }

  StoreDamagedException(String message, IOException cause) {
    super(message, cause);
  }
}
