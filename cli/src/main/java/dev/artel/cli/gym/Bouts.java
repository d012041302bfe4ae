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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * What was played, as lines and as a document.
 *
 * @param seed that it can be seen again with
 */
public record Bouts(long seed, List<Bout> all) {
  private static final List<String> COLUMNS =
      List.of("attack", "profit", "burnt", "others lost", "model", "verdict");

  public boolean areAsExpected() {
    return all.stream().allMatch(Bout::isAsExpected);
  }

  /** One attack at length, several as a table. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    if (all.size() == 1) {
      lines.addAll(new BoutLines(all.getFirst()).lines());
    } else {
      lines.addAll(new TerminalExhibits(Names.NONE).lines(table()));
      all.forEach(b -> b.objections().forEach(what -> lines.add(b.gambit().name() + ": " + what)));
    }
    lines.add("seed " + seed);
    return lines;
  }

  private Exhibit table() {
    return new Exhibit.Table("Attacks, in coins", COLUMNS, all.stream().map(Bouts::row).toList());
  }

  private static List<Cell> row(Bout bout) {
    return List.of(
        Cell.of(bout.gambit().name()),
        coins(bout.profit()),
        coins(bout.burnt()),
        coins(bout.othersLoss()),
        Cell.of(metric(bout.attacked())),
        Cell.of(bout.verdict()));
  }

  static String gang(Gambit gambit) {
    return String.join(
        ", ", gambit.gang().ranks().stream().map(r -> r.count() + " " + r.role()).toList());
  }

  private static Cell coins(BigInteger coins) {
    return Cell.of(coins.longValueExact());
  }

  static String metric(Outcome outcome) {
    return outcome.model().exists()
        ? String.format(Locale.ROOT, "%.3f", outcome.model().metric())
        : "none";
  }

  public Tree tree() {
    return object(
        "seed", number(BigDecimal.valueOf(seed)),
        "attacks", list(all, Bouts::tree),
        "sound", new Tree.Bool(areAsExpected(), 0));
  }

  private static Tree tree(Bout bout) {
    var claim = bout.gambit().claim();
    return object(
        "paradigm", text(bout.paradigm()),
        "attack", text(claim.name()),
        "threat", text(claim.threat()),
        "deed", text(claim.deed()),
        "defence", text(claim.defence()),
        "seen", text(bout.sign()),
        "refused", counts(bout.attacked()),
        "attackers", text(gang(bout.gambit())),
        "against", text(bout.gambit().gang().against().name()),
        "expected", text(claim.expected().name()),
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

  private static Tree counts(Outcome outcome) {
    var fields = new LinkedHashMap<String, Tree>();
    outcome
        .evidence()
        .refusals()
        .forEach((why, times) -> fields.put(why, number(BigDecimal.valueOf(times))));
    return new Tree.Obj(fields, 0);
  }

  private static Tree tree(Outcome outcome) {
    var books = outcome.books();
    var model = outcome.model();
    return object(
        "over", new Tree.Bool(books.over(), 0),
        "conserved", new Tree.Bool(books.conserved(), 0),
        "model", new Tree.Bool(model.exists(), 0),
        "metric", number(BigDecimal.valueOf(model.metric()).setScale(6, RoundingMode.HALF_UP)),
        "burnt", units(books.burnt()));
  }

  private static Tree units(BigInteger coins) {
    return number(new BigDecimal(coins));
  }
}
