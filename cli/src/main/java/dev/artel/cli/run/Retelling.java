package dev.artel.cli.run;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.cli.show.Names;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.law.LawBook;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Tree;
import dev.artel.node.past.Past;
import dev.artel.node.report.CoinTrail;
import dev.artel.node.report.ExhibitTrees;
import dev.artel.node.report.Fact;
import dev.artel.node.report.HtmlPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run as its folder tells it, whether it has ended, goes on, or was stopped: what the poster
 * could show from the ledger and its own journal. Reads only. The same folder gives the same page,
 * to the byte.
 */
public final class Retelling {
  /** The page in a run's folder. */
  public static final String PAGE = "report.html";

  private final Path folder;
  private final CheckedFile checked;
  private final Players players;
  private final LawBook book;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Exhibit> exhibits = new ArrayList<>();

  private Retelling(Path folder, CheckedFile checked) {
    this.folder = folder;
    this.checked = checked;
    var paradigm = checked.paradigm();
    this.players = Players.of(checked.file(), paradigm.roles());
    this.book = Paradigms.book(paradigm);
  }

  public static Retelling of(Path folder, CheckedFile checked)
      throws IOException, InterruptedException {
    if (!Files.exists(folder.resolve("ledger.db"))) {
      throw new CliException(
          ExitCode.NO_INPUT, folder + " has no ledger yet: the run was stopped before it began");
    }
    var retelling = new Retelling(folder, checked);
    retelling.read();
    return retelling;
  }

  private void read() throws IOException, InterruptedException {
    try (var ledger = EmbeddedLedger.openReadOnly(folder.resolve("ledger.db"), book)) {
      var past = Past.of(ledger, book);
      // Zero where it is not posted yet.
      var task = past.taskOf(poster().keys().address()).orElse(Hash.ZERO);
      var journal = folder.resolve("journal.db");
      if (Files.exists(journal)) {
        try (var journals = SqliteJournal.openReadOnly(journal)) {
          tell(ledger, past, task, journals.of(task, poster().keys().address()));
        }
      } else {
        tell(ledger, past, task, NoJournal.INSTANCE);
      }
    }
  }

  private Players.Player poster() {
    return players.all().getFirst();
  }

  private void tell(EmbeddedLedger ledger, Past past, Hash task, Journal journal)
      throws IOException {
    var rows = past.rows();
    var cast = poster().cast();
    var address = poster().keys().address();
    var self = new Self(address, task, cast.role(), cast.options(), ledger.charter());
    var view = new View(rows, ledger.head(), journal, self);
    var paradigm = checked.paradigm();
    exhibits.addAll(paradigm.exhibits(view));
    exhibits.addAll(new CoinTrail(task, past.log()).exhibits());
    exhibits.addAll(paradigm.chronicle(view, past.log()));
    exhibits.add(Accounts.of(rows, ledger.genesis()).table());
    facts.addAll(new RunFacts(folder, checked, view).all(ledger.genesis(), exhibits));
  }

  private Names names() {
    return new Names(players.names());
  }

  private String title() {
    return checked.file().task().name();
  }

  /** A whole page. */
  public String page() {
    return HtmlPage.of(title(), facts, exhibits, players.names());
  }

  public List<String> lines() {
    var terminal = new TerminalExhibits(names());
    var lines = new ArrayList<String>();
    facts.forEach(fact -> lines.add(terminal.line(fact)));
    for (var exhibit : exhibits) {
      lines.add("");
      lines.addAll(terminal.lines(exhibit));
    }
    return lines;
  }

  public Tree tree() {
    var trees = new ExhibitTrees(players.names());
    return object(
        "task", text(title()),
        "facts", list(facts, trees::tree),
        "exhibits", list(exhibits, trees::tree));
  }
}
