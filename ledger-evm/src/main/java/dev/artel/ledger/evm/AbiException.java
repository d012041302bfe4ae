package dev.artel.ledger.evm;

import java.io.IOException;

/** Bytes that are not the ABI of what they are said to be. */
final class AbiException extends IOException {
  private static final long serialVersionUID = 1;

  AbiException(String message) {
    super(message);
  }

  AbiException(String message, Throwable cause) {
    super(message, cause);
  }
}
