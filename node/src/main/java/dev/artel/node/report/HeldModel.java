package dev.artel.node.report;

import dev.artel.core.paradigm.Held;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.seal.Grants;
import dev.artel.core.seal.Label;
import dev.artel.core.seal.Sealing;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.util.Optional;

/** The model that the ledger says a party holds, whatever its journal says. */
public final class HeldModel {
  private static final long LARGEST_MODEL = 1L << 31;

  private HeldModel() {}

  /** Its safetensors; empty where they are not to be had. */
  public static Optional<byte[]> read(Hash task, Held held, ContentStore store, Sealing sealing)
      throws IOException {
    var label = new Label(task, sealing.address(), held.path());
    if (store.fetch(held.grant(), Grants.MAX_SIZE) instanceof Fetched.Found(var file)) {
      var grant = Grants.read(file.read(Grants.MAX_SIZE));
      var key = grant.flatMap(g -> sealing.unwrap(g, label));
      if (key.isPresent()
          && store.fetch(grant.orElseThrow().ciphertext(), LARGEST_MODEL)
              instanceof Fetched.Found(var cipher)) {
        return sealing.open(cipher.read(LARGEST_MODEL), key.get(), label);
      }
    }
    return Optional.empty();
  }
}
