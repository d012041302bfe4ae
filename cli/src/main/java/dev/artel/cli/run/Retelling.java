package dev.artel.cli.run;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.show.Names;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.wire.Tree;
import dev.artel.node.report.CoinTrail;
import dev.artel.node.report.ExhibitTrees;
import dev.artel.node.report.Fact;
import dev.artel.node.report.HtmlPage;
import java.io.IOException;
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
  private final List<Fact> facts = new ArrayList<>();
  private final List<Exhibit> exhibits = new ArrayList<>();

  private Retelling(Path folder, CheckedFile checked) {
    this.folder = folder;
    this.checked = checked;
    this.players = Players.of(checked.file(), checked.paradigm().roles());
  }

  public static Retelling of(Path folder, CheckedFile checked)
      throws IOException, InterruptedException {
    if (!Ground.of(folder).hasLedger(folder)) {
      throw new CliException(
          ExitCode.NO_INPUT, folder + " has no ledger yet: the run was stopped before it began");
    }
    var retelling = new Retelling(folder, checked);
    return Hindsight.of(folder, checked, retelling::tell);
  }

  private Retelling tell(Hindsight seen) throws IOException {
    var paradigm = checked.paradigm();
    var view = seen.view();
    var log = seen.past().log();
    exhibits.addAll(paradigm.exhibits(view));
    exhibits.addAll(Guards.in(folder));
    exhibits.addAll(new CoinTrail(view.self().task(), log).exhibits());
    exhibits.addAll(paradigm.chronicle(view, log));
    exhibits.add(Accounts.of(view.rows(), seen.endowment()).table());
    facts.addAll(new RunFacts(folder, checked, view).all(seen.endowment(), exhibits));
    return this;
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
