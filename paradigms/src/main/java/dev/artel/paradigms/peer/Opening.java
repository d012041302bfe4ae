package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Vault;
import dev.artel.core.seal.ContentKey;
import dev.artel.core.values.Digests;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.Updates;
import java.io.IOException;

/** Opens published models, and holds them to what was committed to and to the task's layout. */
record Opening(Vault vault, Brief brief, Ref ref) {
  Seen of(PeerEvent.ModelPublished model) throws IOException {
    var label = ref.model(model.round(), model.member());
    return switch (vault.open(model.cid(), label, brief.maxModelBytes())) {
      case Vault.Contents.Unavailable _ -> new Seen.Flawed(model, Verdict.UNAVAILABLE, "");
      case Vault.Contents.Unreadable _ -> new Seen.Flawed(model, Verdict.UNREADABLE, "");
      case Vault.Contents.TooLarge _ -> new Seen.Flawed(model, Verdict.MALFORMED, "too large");
      case Vault.Contents.Plain(var bytes, var key, var _) -> read(model, bytes, key);
    };
  }

  Seen read(PeerEvent.ModelPublished model, byte[] bytes, ContentKey key) {
    var committed =
        ref.commitment(model.round(), model.member(), Digests.sha256(bytes), key.hash());
    if (!committed.equals(model.commitment())) {
      return new Seen.Flawed(model, Verdict.MISMATCH, "");
    }
    return switch (Updates.decode(bytes, brief.layout())) {
      case Decoded.Malformed(var why) -> new Seen.Flawed(model, Verdict.MALFORMED, why);
      case Decoded.NotFinite(var where) -> new Seen.Flawed(model, Verdict.NOT_FINITE, where);
      case Decoded.Sound(var update) -> new Seen.Sound(model, update);
    };
  }
}
