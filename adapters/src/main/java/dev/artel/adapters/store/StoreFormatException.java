package dev.artel.adapters.store;

import java.io.IOException;

/** A store of another version of the program. */
public final class StoreFormatException extends IOException {
  private static final long serialVersionUID = 1;

  StoreFormatException(String message) {
    super(message);
  }
}
