package dev.artel.core.seal;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.values.Hash;

/** A party's public X25519 key, as it enrolled it: what others seal to. */
public record SealingKey(Hash point) {
  /** The same on every ledger. */
  public static SealingKey of(KeyPair keys) {
    return WrapKey.of(keys).sealingKey();
  }
}
