package dev.artel.cli.run;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.show.Names;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.node.RunFolder;
import dev.artel.node.report.Coinage;
import dev.artel.node.report.KeptModel;
import java.io.IOException;

/**
 * What is left in a run's folder when its task is over, whoever has run it.
 *
 * @param provenance of the data
 */
public record Aftermath(RunFolder folder, CheckedFile checked, String provenance) {
  /** Leaves model, summary and report. */
  Report write(Ended ended, String note) throws IOException, InterruptedException {
    var name = checked.file().task().name();
    var shown = ended.showing(Guards.in(folder.path()));
    var closing = new Closing(name, provenance, new Names(players().names()), shown);
    closing.models().write(folder);
    folder.write("summary.json", Json.pretty(closing.tree()));
    folder.write(Retelling.PAGE, Retelling.of(folder.path(), checked).page());
    Sums.write(folder);
    return new Report(closing.lines(), closing.tree(), note);
  }

  /** The same from the folder's ledger, store and the poster's journal alone. */
  public Report writeFromFolder(String note) throws IOException, InterruptedException {
    return write(Hindsight.of(folder.path(), checked, this::ended), note);
  }

  /** Whether ledger and journal say so already. */
  public boolean isOver() throws IOException, InterruptedException {
    return Hindsight.of(
        folder.path(), checked, seen -> checked.paradigm().standing(seen.view()).over());
  }

  private Ended ended(Hindsight seen) throws IOException {
    var task = seen.view().self().task();
    if (task.equals(Hash.ZERO)) {
      throw new CliException(ExitCode.NO_INPUT, folder.path() + " has no task yet");
    }
    var poster = players().all().getFirst();
    var endowment = seen.endowment();
    var domain = seen.ledger().charter().domain();
    var sealing = PartySealing.of(poster.keys(), domain);
    Head.note(folder, seen.ledger());
    try (var store = Ground.of(folder.path()).store(folder.path())) {
      return new Ended(
          checked.paradigm().exhibits(seen.view()),
          Accounts.of(seen.view().rows(), endowment),
          Coinage.of(endowment.total(), seen.view().rows()),
          KeptModel.read(task, seen.view().journal(), store, sealing),
          Holdings.of(checked.paradigm(), seen.view(), store, players().sealings(domain)));
    }
  }

  private Players players() {
    return Players.of(checked.file(), checked.paradigm().roles());
  }
}
