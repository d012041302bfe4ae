package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Prefix;

/**
 * What commitments stand for; all that could be replayed elsewhere is in them. Compared by EIP-712
 * digest.
 */
@Prefix("Committee")
interface Preimages {
  record Update(Hash task, int round, Address sender, Hash weightsHash, Hash keyHash) {}

  record Verdict(Hash task, int round, int attempt, Address sender, Hash manifestHash, Hash salt) {}
}
