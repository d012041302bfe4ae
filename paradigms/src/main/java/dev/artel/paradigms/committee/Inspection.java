package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Vault;
import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Eip712;
import java.io.IOException;

/**
 * Opens one update and holds it against what its worker committed to. The bytes are a stranger's:
 * sizes are bounded before anything is read, and what is wrong with them is a verdict.
 */
record Inspection(Vault vault, Brief brief, Ref ref, int round) {
  Seen of(Released released) throws IOException {
    var label = label(ref.task(), round, released);
    return judged(released, vault.open(released.grant(), label, brief.maxModelBytes()));
  }

  /** By a grant that another seat passed on, where the worker's own did not open here. */
  Seen of(Released released, Grant grant) throws IOException {
    var label = label(ref.task(), round, released);
    return judged(released, vault.open(grant, label, brief.maxModelBytes()));
  }

  private Seen judged(Released released, Vault.Contents contents) {
    return switch (contents) {
      case Vault.Contents.Unavailable _ -> new Seen.Flawed(released, Verdict.UNAVAILABLE);
      case Vault.Contents.Unreadable _ -> new Seen.Flawed(released, Verdict.UNREADABLE);
      case Vault.Contents.TooLarge _ -> new Seen.Flawed(released, Verdict.MALFORMED);
      case Vault.Contents.Plain plain -> opened(released, plain);
    };
  }

  static Label label(Hash task, int round, Released released) {
    return new Label(task, released.worker(), "update/" + round);
  }

  /** With early release the ledger names the grant only. */
  private static boolean isNamed(Released released, Cid ciphertext) {
    return released.cid().equals(released.grant()) || released.cid().equals(ciphertext);
  }

  private Seen opened(Released released, Vault.Contents.Plain plain) {
    var weightsHash = Digests.sha256(plain.bytes());
    var preimage =
        new Preimages.Update(ref.task(), round, released.worker(), weightsHash, plain.key().hash());
    boolean kept =
        isNamed(released, plain.grant().ciphertext())
            && Eip712.digest(ref.domain(), preimage).equals(released.commitment());
    if (!kept) {
      return new Seen.Flawed(released, Verdict.MISMATCH);
    }
    return switch (Updates.decode(plain.bytes(), brief.layout())) {
      case Decoded.Sound(Update.Weights weights) ->
          new Seen.Sound(released, weights, plain.grant().ciphertext(), plain.key());
      case Decoded.NotFinite _ -> new Seen.Flawed(released, Verdict.NOT_FINITE);
      default -> new Seen.Flawed(released, Verdict.MALFORMED);
    };
  }
}
