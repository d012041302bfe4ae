package dev.artel.core.seal;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;

/** The symmetric key of one ciphertext. Never printed; its hash may be public. */
public final class ContentKey {
  public static final int SIZE = 32;

  private final Bytes octets;

  ContentKey(Bytes octets) {
    if (octets.size() != SIZE) {
      throw new IllegalArgumentException("a content key has 32 bytes, not " + octets.size());
    }
    this.octets = octets;
  }

  Bytes octets() {
    return octets;
  }

  /** SHA-256 of the key: one key opens a ciphertext for all, and this names it on the ledger. */
  public Hash hash() {
    return Digests.sha256(octets.toArray());
  }

  @Override
  public String toString() {
    return "ContentKey[secret]";
  }
}
