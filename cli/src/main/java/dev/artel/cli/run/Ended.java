package dev.artel.cli.run;

import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.node.report.Coinage;
import dev.artel.node.report.KeptModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What is left when a task is over.
 *
 * @param model the finished model's safetensors; empty where the task gave none
 */
record Ended(List<Exhibit> exhibits, Accounts accounts, Coinage coins, Optional<byte[]> model) {
  static Ended of(View view, Paradigm paradigm, Tools tools, Endowment endowment)
      throws IOException {
    return new Ended(
        paradigm.exhibits(view),
        Accounts.of(view.rows(), endowment),
        Coinage.of(endowment.total(), view.rows()),
        KeptModel.read(view, tools));
  }
}
