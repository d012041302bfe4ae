package dev.artel.paradigms.committee;

import dev.artel.core.seal.Label;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Eip712;
import java.io.IOException;

/**
 * Opens one update and holds it against what its worker committed to. The bytes are a stranger's:
 * sizes are bounded before anything is read, and what is wrong with them is a verdict.
 */
record Inspection(Vault vault, Brief brief, Domain domain, Hash task, long round) {
  Seen of(Released released) throws IOException {
    var label = label(task, round, released);
    return switch (vault.open(released.grant(), label, brief.maxModelBytes())) {
      case Vault.Contents.Unavailable _ -> new Seen.Flawed(released, Verdict.UNAVAILABLE);
      case Vault.Contents.Unreadable _ -> new Seen.Flawed(released, Verdict.UNREADABLE);
      case Vault.Contents.TooLarge _ -> new Seen.Flawed(released, Verdict.MALFORMED);
      case Vault.Contents.Plain plain -> opened(released, plain);
    };
  }

  static Label label(Hash task, long round, Released released) {
    return new Label(task, released.worker(), "update/" + round);
  }

  private Seen opened(Released released, Vault.Contents.Plain plain) {
    var weightsHash = Digests.sha256(plain.bytes());
    var preimage =
        new Preimages.Update(task, (int) round, released.worker(), weightsHash, plain.key().hash());
    boolean kept =
        plain.grant().ciphertext().equals(released.cid())
            && Eip712.digest(domain, preimage).equals(released.commitment());
    if (!kept) {
      return new Seen.Flawed(released, Verdict.MISMATCH);
    }
    return switch (dev.artel.core.weights.Updates.decode(plain.bytes(), brief.layout())) {
      case Decoded.Sound(Update.Weights weights) -> new Seen.Sound(released, weights, plain.key());
      case Decoded.NotFinite _ -> new Seen.Flawed(released, Verdict.NOT_FINITE);
      default -> new Seen.Flawed(released, Verdict.MALFORMED);
    };
  }
}
