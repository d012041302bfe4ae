package dev.artel.node;

import java.io.IOException;

/** Somebody else acts with this node's key. */
public final class KeyInUseException extends IOException {
  private static final long serialVersionUID = 1;

  KeyInUseException(String message) {
    super(message);
  }
}
