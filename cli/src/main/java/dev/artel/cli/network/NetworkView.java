package dev.artel.cli.network;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.show.Names;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** All parties of a network at a glance. */
public record NetworkView(List<PartyProcess.Look> parties) {
  private static final long MIB = 1 << 20;
  private static final int WIDEST = 28;

  public List<String> lines() {
    var columns = List.of("party", "role", "phase", "last act", "MiB", "starts");
    var rows = parties.stream().map(NetworkView::row).toList();
    return new TerminalExhibits(Names.NONE).lines(new Exhibit.Table("Network", columns, rows));
  }

  private static List<Cell> row(PartyProcess.Look look) {
    return List.of(
        Cell.of(look.name()),
        Cell.of(look.role()),
        Cell.of(phase(look)),
        Cell.of(brief(look.lastAct())),
        Cell.of(look.memory() / MIB),
        Cell.of(look.starts()));
  }

  private static String phase(PartyProcess.Look look) {
    return switch (look.state()) {
      case RUNNING, OVER -> look.stage();
      case STARTING, DOWN -> word(look);
    };
  }

  private static String word(PartyProcess.Look look) {
    return look.state().name().toLowerCase(Locale.ROOT);
  }

  private static String brief(String act) {
    return act.length() <= WIDEST ? act : act.substring(0, WIDEST - 2) + "..";
  }

  public Tree tree() {
    return list(parties, NetworkView::tree);
  }

  private static Tree tree(PartyProcess.Look look) {
    return object(
        "party", text(look.name()),
        "role", text(look.role()),
        "state", text(word(look)),
        "phase", text(look.stage()),
        "lastAct", text(look.lastAct()),
        "memory", number(BigDecimal.valueOf(look.memory())));
  }
}
