package dev.artel.cli.run;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.core.law.Beacons;
import dev.artel.core.law.Position;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Ledger;
import dev.artel.core.values.Hash;
import dev.artel.node.NoJournal;
import dev.artel.node.past.Past;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A run as its poster sees it afterwards, from the ledger and its own journal. It stands at the
 * ledger's last event, however long the ledger has gone on without one: so it looks the same
 * whenever it is looked at.
 *
 * @param view of a task that is {@link Hash#ZERO} where none is posted yet
 */
record Hindsight(Ledger ledger, Past past, View view) {
  /** Looks while ledger and journal are open. */
  interface Look<T> {
    T at(Hindsight seen) throws IOException, InterruptedException;
  }

  static <T> T of(Path folder, CheckedFile checked, Look<T> look)
      throws IOException, InterruptedException {
    try (var opened = Ground.of(folder).ledger(folder)) {
      var poster = Players.of(checked.file(), checked.paradigm().roles()).all().getFirst();
      var past = Past.of(opened.ledger(), opened.book());
      var address = poster.keys().address();
      var task = past.taskOf(address).orElse(Hash.ZERO);
      var charter = opened.ledger().charter();
      var cast = poster.cast();
      var self = new Self(address, task, cast.role(), cast.options(), charter);
      var file = folder.resolve("journal.db");
      if (!Files.exists(file)) {
        return look.at(of(opened.ledger(), past, self, NoJournal.INSTANCE));
      }
      try (var journals = SqliteJournal.openReadOnly(file)) {
        return look.at(of(opened.ledger(), past, self, journals.of(task, address)));
      }
    }
  }

  private static Hindsight of(Ledger ledger, Past past, Self self, Journal journal)
      throws IOException {
    var head = ledger.head();
    var end = past.log().isEmpty() ? head : after(past.log().getLast(), head.beacons());
    return new Hindsight(ledger, past, new View(past.rows(), end, journal, self));
  }

  private static Position after(Entry last, Beacons beacons) {
    return new Position(last.time(), last.at().height(), beacons);
  }

  Endowment endowment() {
    return Endowment.of(past.log());
  }
}
