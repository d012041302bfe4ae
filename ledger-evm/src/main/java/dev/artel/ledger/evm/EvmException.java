package dev.artel.ledger.evm;

import java.io.IOException;

/** A chain or a node that is not what it should be: says what, where, and what to do. */
public final class EvmException extends IOException {
  private static final long serialVersionUID = 1;

  EvmException(String message) {
    super(message);
  }

  EvmException(String message, Throwable cause) {
    super(message, cause);
  }
}
