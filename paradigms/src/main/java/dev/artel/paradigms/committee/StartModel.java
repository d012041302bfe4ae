package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Vault;
import dev.artel.core.port.Fetched;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import java.io.IOException;
import java.util.List;

/** The model that a round begins with, as everybody finds it. */
sealed interface StartModel {
  /** The requester's, by the grant that Open names. */
  record Initial(Cid grant) implements StartModel {}

  /** The last aggregate that was settled; any bundle of its group gives the key. */
  record Settled(long round, Hash hash, Cid aggregate, List<Cid> bundles) implements StartModel {
    public Settled {
      bundles = List.copyOf(bundles);
    }
  }

  /**
   * Fails, to be tried again, where nobody serves it; what is served under its id is what it is.
   */
  default Update open(Vault vault, Brief brief, Ref ref) throws IOException {
    var bytes =
        switch (this) {
          case Initial initial -> initialBytes(initial, vault, brief, label(ref));
          case Settled settled ->
              settledBytes(settled, vault, brief, aggregateLabel(ref.task(), settled.round()));
        };
    if (Updates.decode(bytes, brief.layout()) instanceof Decoded.Sound(var update)) {
      return update;
    }
    throw new IOException("the starting model is no model of the task");
  }

  static Label label(Ref ref) {
    return new Label(ref.task(), ref.requester(), "start");
  }

  static Label aggregateLabel(Hash task, long round) {
    return new Label(task, Address.ZERO, "aggregate/" + round);
  }

  private static byte[] initialBytes(Initial initial, Vault vault, Brief brief, Label label)
      throws IOException {
    if (vault.open(initial.grant(), label, brief.maxModelBytes())
        instanceof Vault.Contents.Plain(var bytes, _, _)) {
      return bytes;
    }
    throw new IOException("the starting model " + initial.grant() + " cannot be opened");
  }

  private static byte[] settledBytes(Settled settled, Vault vault, Brief brief, Label label)
      throws IOException {
    for (var id : settled.bundles()) {
      if (vault.tools().store().fetch(id, Bundle.MAX_SIZE) instanceof Fetched.Found(var file)) {
        var bundle = Bundle.read(file.read(Bundle.MAX_SIZE));
        if (bundle.isPresent()
            && bundle.get().model().ciphertext().equals(settled.aggregate())
            && vault.open(bundle.get().model(), label, brief.maxModelBytes())
                instanceof Vault.Contents.Plain(var bytes, _, _)
            && Digests.sha256(bytes).equals(settled.hash())) {
          return bytes;
        }
      }
    }
    throw new IOException("no bundle opens the model of round " + settled.round());
  }
}
