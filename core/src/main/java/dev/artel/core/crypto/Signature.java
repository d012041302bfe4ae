package dev.artel.core.crypto;

import dev.artel.core.values.Bytes;

/** A recoverable ECDSA signature on secp256k1: r, s (low), and the recovery id 27 or 28. */
public record Signature(Bytes bytes) {
  public static final int SIZE = 65;

  public Signature {
    if (bytes.size() != SIZE) {
      throw new IllegalArgumentException("a signature has 65 bytes, not " + bytes.size());
    }
  }
}
