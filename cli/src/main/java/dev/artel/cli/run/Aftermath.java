package dev.artel.cli.run;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.adapters.store.EmbeddedStore;
import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.cli.show.Names;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.View;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.wire.Json;
import dev.artel.node.RunFolder;
import dev.artel.node.past.Past;
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
    var closing = new Closing(name, provenance, new Names(players().names()), ended);
    if (ended.model().isPresent()) {
      folder.write("model.safetensors", ended.model().get());
    }
    folder.write("summary.json", Json.pretty(closing.tree()));
    folder.write(Retelling.PAGE, Retelling.of(folder.path(), checked).page());
    Sums.write(folder);
    return new Report(closing.lines(), closing.tree(), note);
  }

  /** The same from the folder's ledger, store and the poster's journal alone. */
  public Report writeFromFolder(String note) throws IOException, InterruptedException {
    var paradigm = checked.paradigm();
    var book = Paradigms.book(paradigm);
    try (var ledger = EmbeddedLedger.openReadOnly(folder.file("ledger.db"), book);
        var store = new EmbeddedStore(folder.file("store"));
        var journals = SqliteJournal.openReadOnly(folder.file("journal.db"))) {
      var poster = players().all().getFirst();
      var address = poster.keys().address();
      var past = Past.of(ledger, book);
      var task = past.taskOf(address).orElseThrow(this::notPosted);
      var cast = poster.cast();
      var self = new Self(address, task, cast.role(), cast.options(), ledger.charter());
      var journal = journals.of(task, address);
      var view = new View(past.rows(), ledger.head(), journal, self);
      var sealing = PartySealing.of(poster.keys(), ledger.charter().domain());
      var genesis = ledger.genesis();
      var ended =
          new Ended(
              paradigm.exhibits(view),
              Accounts.of(view.rows(), genesis),
              Coinage.of(genesis.total(), view.rows()),
              KeptModel.read(task, journal, store, sealing));
      folder.write(LocalRun.HEAD, LocalRun.head(ledger));
      return write(ended, note);
    }
  }

  private CliException notPosted() {
    return new CliException(ExitCode.NO_INPUT, folder.path() + " has no task yet");
  }

  private Players players() {
    return Players.of(checked.file(), checked.paradigm().roles());
  }
}
