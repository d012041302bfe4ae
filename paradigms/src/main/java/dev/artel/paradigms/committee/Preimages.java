package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;

/**
 * What commitments stand for; all that could be replayed elsewhere is in them. Compared by EIP-712
 * digest: their names are those that docs/committee.md, section 5, gives.
 */
interface Preimages {
  record Update(Hash task, int round, Address sender, Hash weightsHash, Hash keyHash) {}

  record Commit(Hash task, int round, int attempt, Address sender, Hash manifestHash, Hash salt) {}
}
