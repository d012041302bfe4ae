package dev.artel.core.law;

import dev.artel.core.values.Hash;

/** Past public randomness by height, where a ledger has any. */
public interface Beacons {
  /** Compared by identity: the ledger has no beacons, and the law does not wait for one. */
  Beacons NONE = height -> Hash.ZERO;

  Hash at(long height);
}
