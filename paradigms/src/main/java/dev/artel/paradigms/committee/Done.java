package dev.artel.paradigms.committee;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;

/** Results of a committee's work, as they stand in the journal. */
sealed interface Done {
  /** How many samples a worker holds. */
  record Counted(long samples) implements Done {}

  /** A candidate's nonce and what it commits to. */
  record Nonce(Hash nonce, Hash hash) implements Done {}

  /** The requester's starting model, and the list of its sealed fragments. */
  record Prepared(Cid model, Cid data) implements Done {}

  /** A trained and sealed update; {@code commitment} is what is submitted. */
  record Trained(Hash commitment, Cid cid, Hash weightsHash, Micros loss) implements Done {}

  /** A key given to the seats. */
  record Granted(Cid grant) implements Done {}

  /** A candidate's lot in a draw: its proof, and how many of its units won. */
  record Drawn(Bytes proof, int seats) implements Done {}

  /** A seat's account of a round, ready to be committed to and revealed. */
  record Judged(Manifest manifest, Hash salt, Hash commitment, Cid bundle) implements Done {}

  /** A settled model as the requester found it on its own test data; no samples: it has none. */
  record Obtained(Hash hash, long samples, Micros loss, Micros metric) implements Done {}

  /** The key of the finished model, sealed anew to the requester. */
  record Delivered(Bytes wrap) implements Done {}
}
