package dev.artel.paradigms.peer;

import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import java.util.List;

/**
 * What a Release names: a small public file.
 *
 * @param key the grant of the published ciphertext
 * @param seeds the grant of the seeds shared with those who did not publish; none where all did
 */
record ReleaseNote(Cid key, Cid seeds) {
  static final int MAX_SIZE = 1 << 16;

  /** In the order of the set; those whose enrolled key is no point are not among them. */
  record Seeds(List<Address> absent, List<Hash> seeds) {
    Seeds {
      absent = List.copyOf(absent);
      seeds = List.copyOf(seeds);
      if (absent.size() != seeds.size()) {
        throw new IllegalArgumentException("a seed for each who is absent");
      }
    }
  }
}
