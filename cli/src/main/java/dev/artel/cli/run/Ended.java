package dev.artel.cli.run;

import dev.artel.core.law.Genesis;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Fetched;
import dev.artel.core.seal.Label;
import dev.artel.node.report.Coinage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What is left when a task is over.
 *
 * @param model the finished model's safetensors; empty where the task gave none
 */
record Ended(List<Exhibit> exhibits, Accounts accounts, Coinage coins, Optional<byte[]> model) {
  private static final long LARGEST_MODEL = 1L << 31;

  static Ended of(View view, Paradigm paradigm, Tools tools, Genesis genesis) throws IOException {
    return new Ended(
        paradigm.exhibits(view),
        Accounts.of(view.rows(), genesis),
        Coinage.of(genesis.total(), view.rows()),
        model(view, tools));
  }

  private static Optional<byte[]> model(View view, Tools tools) throws IOException {
    var kept = view.journal().find(Model.PATH, Model.class);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    var self = view.self();
    var label = new Label(self.task(), self.address(), Model.PATH);
    var key = tools.sealing().derive(label, kept.get().hash());
    if (tools.store().fetch(kept.get().sealed(), LARGEST_MODEL)
        instanceof Fetched.Found(var cipher)) {
      return tools.sealing().open(cipher.read(LARGEST_MODEL), key, label);
    }
    throw new IOException("the finished model " + kept.get().sealed() + " is not in the store");
  }
}
