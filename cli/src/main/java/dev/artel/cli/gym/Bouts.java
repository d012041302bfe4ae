package dev.artel.cli.gym;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.show.Names;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Gambit;
import dev.artel.core.wire.Tree;
import dev.artel.node.report.ExhibitTrees;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What was played, as lines and as a document. */
public record Bouts(List<Bout> all) {
  private static final List<String> COLUMNS =
      List.of(
          "attack",
          "attackers",
          "gained",
          "profit",
          "against",
          "burnt",
          "others lost",
          "metric",
          "honest",
          "without",
          "verdict");

  public boolean areAsExpected() {
    return all.stream().allMatch(Bout::isAsExpected);
  }

  public List<String> lines() {
    var terminal = new TerminalExhibits(Names.NONE);
    var lines = new ArrayList<>(terminal.lines(table()));
    for (var bout : all) {
      bout.objections().forEach(what -> lines.add(bout.gambit().name() + ": " + what));
    }
    return lines;
  }

  private Exhibit table() {
    return new Exhibit.Table("Attacks, in coins", COLUMNS, all.stream().map(Bouts::row).toList());
  }

  private static List<Cell> row(Bout bout) {
    return List.of(
        Cell.of(bout.gambit().name()),
        Cell.of(gang(bout.gambit())),
        coins(bout.gained()),
        coins(bout.profit()),
        Cell.of(Lobby.against(bout.gambit())),
        coins(bout.burnt()),
        coins(bout.othersLoss()),
        metric(bout.attacked()),
        metric(bout.honest().peace()),
        metric(bout.honest().absent()),
        Cell.of(bout.verdict()));
  }

  static String gang(Gambit gambit) {
    return String.join(
        ", ",
        gambit.gang().ranks().stream().map(rank -> rank.count() + " " + rank.role()).toList());
  }

  private static Cell coins(BigInteger coins) {
    return Cell.of(coins.longValueExact());
  }

  private static Cell metric(Outcome outcome) {
    return outcome.model() ? Cell.of(outcome.metric(), 3) : Cell.of("no model");
  }

  public Tree tree() {
    return object("attacks", list(all, Bouts::tree), "sound", new Tree.Bool(areAsExpected(), 0));
  }

  private static Tree tree(Bout bout) {
    var gambit = bout.gambit();
    return object(
        "attack", text(gambit.name()),
        "deed", text(gambit.claim().deed()),
        "defence", text(gambit.claim().defence()),
        "attackers", text(gang(gambit)),
        "against", text(gambit.gang().against().name()),
        "expected", text(gambit.claim().expected().name()),
        "verdict", text(bout.verdict()),
        "objections", list(bout.objections(), ExhibitTrees::text),
        "gained", units(bout.gained()),
        "profit", units(bout.profit()),
        "burnt", units(bout.burnt()),
        "othersLost", units(bout.othersLoss()),
        "posterLost", units(bout.posterLoss()),
        "attacked", tree(bout.attacked()),
        "honest", tree(bout.honest().peace()),
        "without", tree(bout.honest().absent()));
  }

  private static Tree tree(Outcome outcome) {
    return object(
        "over", new Tree.Bool(outcome.over(), 0),
        "conserved", new Tree.Bool(outcome.conserved(), 0),
        "model", new Tree.Bool(outcome.model(), 0),
        "metric", number(BigDecimal.valueOf(outcome.metric()).setScale(6, RoundingMode.HALF_UP)),
        "burnt", units(outcome.burnt()));
  }

  private static Tree units(BigInteger coins) {
    return number(new BigDecimal(coins));
  }
}
