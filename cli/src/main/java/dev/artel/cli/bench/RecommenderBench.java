package dev.artel.cli.bench;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.show.Names;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.table.Comparison;
import dev.artel.learning.recommender.table.GuardRow;
import dev.artel.learning.recommender.table.PaperCurve;
import dev.artel.learning.recommender.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The recommender's comparison as lines and as JSON. */
public record RecommenderBench(
    List<TableRow> rows, List<GuardRow> guards, List<PaperCurve.Point> paper) {
  private static final int DIGITS = 4;

  public Tree tree() {
    return object(
        "seeds", list(Comparison.seeds(), seed -> number(BigDecimal.valueOf(seed))),
        "rows", list(rows, RecommenderBench::tree),
        "guards", list(guards, RecommenderBench::tree),
        "paper", list(paper, RecommenderBench::tree));
  }

  private static Tree tree(TableRow row) {
    return object(
        "model", text(row.model()),
        "shop", text(row.shop()),
        "folds", number(BigDecimal.valueOf(row.folds())),
        "users", number(BigDecimal.valueOf(row.users())),
        "hr10", real(row.hr10()),
        "ndcg10", real(row.ndcg10()),
        "low", real(row.low()),
        "high", real(row.high()));
  }

  private static Tree tree(GuardRow row) {
    return object(
        "guard", text(row.guard()),
        "hr10", real(row.hr10()),
        "pairs", list(row.pairs().both(), n -> number(BigDecimal.valueOf(n))),
        "items", list(row.items().both(), n -> number(BigDecimal.valueOf(n))),
        "baskets", number(BigDecimal.valueOf(row.baskets())),
        "claimed", number(BigDecimal.valueOf(row.claimed())),
        "rebuilt", number(BigDecimal.valueOf(row.rebuilt())));
  }

  private static Tree tree(PaperCurve.Point point) {
    return object(
        "epoch", number(BigDecimal.valueOf(point.epoch())),
        "train", real(point.train()),
        "test", real(point.test()),
        "constant", real(point.constant()));
  }

  private static Tree real(double value) {
    return number(BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN));
  }

  public List<String> lines() {
    var columns = List.of("model", "shop", "folds", "users", "HR@10", "NDCG@10", "low", "high");
    var table =
        new Exhibit.Table(
            "Recommenders: share of people whose next new items are among ten",
            columns,
            rows.stream().map(RecommenderBench::cells).toList());
    var terminal = new TerminalExhibits(Names.NONE);
    var lines = new ArrayList<>(terminal.lines(table));
    lines.add("");
    lines.addAll(terminal.lines(guardTable()));
    lines.add("");
    lines.addAll(terminal.lines(paperTable()));
    lines.add("");
    lines.add("The paper's figure 6 tells .474 at epoch 0 and .171 at 99: of what is not said.");
    lines.add("low and high: 95 % of HR@10 over draws of the people; models of random start are");
    lines.add(
        "means over seeds "
            + Comparison.seeds().getFirst()
            + " to "
            + Comparison.seeds().getLast()
            + ". What the rows mean: docs/recommender.md");
    return lines;
  }

  private Exhibit guardTable() {
    var columns =
        List.of("guard", "HR@10", "pairs", "items", "baskets", "claimed by a member", "right");
    return new Exhibit.Table(
        "Guards: what leaves one shop, and what can be read off the sum of all",
        columns,
        guards.stream().map(RecommenderBench::cells).toList());
  }

  private Exhibit paperTable() {
    var columns = List.of("epoch", "MSE, training rows", "MSE, rows to tell", "of their mean");
    return new Exhibit.Table(
        "The paper's own exam: event values plus a deviation, mean over the shops",
        columns,
        paper.stream().map(RecommenderBench::cells).toList());
  }

  private static List<Cell> cells(PaperCurve.Point point) {
    return List.of(
        Cell.of(point.epoch()),
        Cell.of(point.train(), 3),
        Cell.of(point.test(), 3),
        Cell.of(point.constant(), 3));
  }

  private static List<Cell> cells(GuardRow row) {
    return List.of(
        Cell.of(row.guard()),
        Cell.of(row.hr10(), 3),
        Cell.of(row.pairs().toString()),
        Cell.of(row.items().toString()),
        Cell.of(row.baskets()),
        Cell.of(row.claimed()),
        Cell.of(row.rebuilt()));
  }

  private static List<Cell> cells(TableRow row) {
    return List.of(
        Cell.of(row.model()),
        Cell.of(row.shop()),
        Cell.of(row.folds()),
        Cell.of(row.users()),
        Cell.of(row.hr10(), 3),
        Cell.of(row.ndcg10(), 3),
        Cell.of(row.low(), 3),
        Cell.of(row.high(), 3));
  }
}
