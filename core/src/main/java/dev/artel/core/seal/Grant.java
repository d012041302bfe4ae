package dev.artel.core.seal;

import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import java.util.List;

/**
 * Gives the key of a ciphertext to receivers; a stored file, apart from the ciphertext and possibly
 * later than it.
 */
public record Grant(Cid ciphertext, Hash keyHash, List<Wrap> wraps) {
  public Grant {
    wraps = List.copyOf(wraps);
  }
}
