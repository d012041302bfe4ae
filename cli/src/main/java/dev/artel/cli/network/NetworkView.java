package dev.artel.cli.network;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.engines.Engine;
import dev.artel.cli.show.Names;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.wire.Tree;
import dev.artel.node.Memory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All parties of a network at a glance, and the engines that they stand on. */
public record NetworkView(List<PartyProcess.Look> parties, List<EngineLook> engines) {
  private static final long MIB = 1 << 20;
  private static final int WIDEST = 28;

  /**
   * One engine.
   *
   * @param memory in bytes; 0 where it does not run
   */
  public record EngineLook(String name, String kind, boolean running, long memory) {
    private static EngineLook of(Engine engine) {
      var pid = engine.living().map(ProcessHandle::pid);
      return new EngineLook(
          engine.name(), engine.kind(), pid.isPresent(), pid.map(Memory::resident).orElse(0L));
    }

    private String word() {
      return running ? "running" : "down";
    }
  }

  static NetworkView of(List<PartyProcess> parties, List<Engine> engines) {
    return new NetworkView(
        parties.stream().map(PartyProcess::look).toList(),
        engines.stream().map(EngineLook::of).toList());
  }

  /** How many processes live. */
  int running() {
    long parties = this.parties.stream().filter(p -> p.state() != PartyProcess.State.DOWN).count();
    return (int) (parties + engines.stream().filter(EngineLook::running).count());
  }

  public List<String> lines() {
    var columns = List.of("party", "role", "phase", "last act", "MiB", "starts");
    var rows =
        Stream.concat(
                parties.stream().map(NetworkView::row), engines.stream().map(NetworkView::row))
            .toList();
    return new TerminalExhibits(Names.NONE).lines(new Exhibit.Table("Network", columns, rows));
  }

  private static List<Cell> row(PartyProcess.Look look) {
    return List.of(
        Cell.of(look.name()),
        Cell.of(look.role()),
        Cell.of(phase(look)),
        Cell.of(brief(look.lastAct())),
        Cell.of(look.memory() / MIB),
        Cell.of(look.starts() == 0 ? "" : Integer.toString(look.starts())));
  }

  private static List<Cell> row(EngineLook engine) {
    return List.of(
        Cell.of(engine.name()),
        Cell.of(engine.kind()),
        Cell.of(engine.word()),
        Cell.of(""),
        Cell.of(engine.memory() / MIB),
        Cell.of(""));
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
    return object(
        "parties", list(parties, NetworkView::tree), "engines", list(engines, NetworkView::tree));
  }

  private static Tree tree(EngineLook engine) {
    return object(
        "engine", text(engine.name()),
        "program", text(engine.kind()),
        "state", text(engine.word()),
        "memory", number(BigDecimal.valueOf(engine.memory())));
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
