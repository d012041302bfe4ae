package dev.artel.paradigms.committee;

import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import java.util.List;

/**
 * What the requester publishes of its validation data before any training: the ciphertext and the
 * hash of each fragment, one a round. So it cannot choose a fragment with an eye to the updates.
 */
record FragmentList(List<Cid> ciphertexts, List<Hash> hashes) {
  FragmentList {
    ciphertexts = List.copyOf(ciphertexts);
    hashes = List.copyOf(hashes);
    if (ciphertexts.size() != hashes.size()) {
      throw new IllegalArgumentException("as many ciphertexts as hashes are wanted");
    }
  }
}
