package dev.artel.cli.run;

import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.seal.Sealing;
import dev.artel.node.report.Coinage;
import dev.artel.node.report.KeptModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is left when a task is over.
 *
 * @param model the finished model's safetensors; empty where the task gave the poster none
 */
record Ended(
    List<Exhibit> exhibits,
    Accounts accounts,
    Coinage coins,
    Optional<byte[]> model,
    Holdings holdings) {
  /** With more to see. */
  Ended showing(List<Exhibit> more) {
    var all = Stream.concat(exhibits.stream(), more.stream()).toList();
    return new Ended(all, accounts, coins, model, holdings);
  }

  /**
   * @param parties whose models are looked for where the poster has none
   */
  static Ended of(
      View view, Paradigm paradigm, Tools tools, Endowment endowment, List<Sealing> parties)
      throws IOException {
    return new Ended(
        paradigm.exhibits(view),
        Accounts.of(view.rows(), endowment),
        Coinage.of(endowment.total(), view.rows()),
        KeptModel.read(view, tools),
        Holdings.of(paradigm, view, tools.store(), parties));
  }
}
