package dev.artel.adapters.store;

import java.io.IOException;

/** Somebody else is where a store should be; asking again does not help. */
final class StrangerException extends IOException {
  private static final long serialVersionUID = 1;

  StrangerException(String message) {
    super(message);
  }
}
