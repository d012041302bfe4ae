package dev.artel.node.report;

import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.seal.Label;
import dev.artel.core.seal.Sealing;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.util.Optional;

/** The finished model as its owner's journal and store hold it. */
public final class KeptModel {
  private static final long LARGEST_MODEL = 1L << 31;

  private KeptModel() {}

  /** Its safetensors; empty where the task gave none. */
  public static Optional<byte[]> read(View view, Tools tools) throws IOException {
    return read(view.self().task(), view.journal(), tools.store(), tools.sealing());
  }

  /** The same, where nobody takes part any more. */
  public static Optional<byte[]> read(
      Hash task, Journal journal, ContentStore store, Sealing sealing) throws IOException {
    var kept = journal.find(Model.PATH, Model.class);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    var label = new Label(task, sealing.address(), Model.PATH);
    var key = sealing.derive(label, kept.get().hash());
    if (store.fetch(kept.get().sealed(), LARGEST_MODEL) instanceof Fetched.Found(var cipher)) {
      return sealing.open(cipher.read(LARGEST_MODEL), key, label);
    }
    throw new IOException("the finished model " + kept.get().sealed() + " is not in the store");
  }
}
