package dev.artel.paradigms.peer;

import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import java.util.List;

/** Results of a member's work, as they stand in the journal. */
sealed interface Done {
  /**
   * Something that was sealed and stored, its key given to nobody yet.
   *
   * @param hash of the plain bytes
   */
  record Sealed(Cid cid, Hash hash) implements Done {}

  /**
   * @param parent what it was made from: none for the common start
   */
  record Trained(Sealed sealed, Hash commitment, long samples, Cid parent) implements Done {
    Trained with(long counted, Cid origin) {
      return new Trained(sealed, commitment, counted, origin);
    }
  }

  record Granted(Cid grant) implements Done {}

  /**
   * @param leftOut the first few of those who were
   */
  record Averaged(
      Sealed result, Hash commitment, Sealed manifest, boolean own, List<Address> leftOut)
      implements Done {
    public Averaged {
      leftOut = List.copyOf(leftOut);
    }
  }

  record Shared(Cid result, Cid manifest) implements Done {}

  /** Another's manifest as the requester has read it; without rulings where it could not. */
  record Read(Manifest manifest) implements Done {}
}
