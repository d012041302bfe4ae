package dev.artel.cli.run;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.wire.Json;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.table.GuardRow;
import dev.artel.learning.recommender.table.GuardTable;
import dev.artel.node.PlainText;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What each guard of a recommender costs and hides, on a run's own rows. Only where all shops' rows
 * are at hand, as in a run on one machine, can anyone say so: it is measured there and kept.
 */
record Guards(List<GuardRow> rows) {
  static final String FILE = "guards.json";

  private static final String TITLE = "What guards cost and hide, on these shops' rows";
  private static final List<String> COLUMNS =
      List.of(
          "guard",
          "HR@10, shops apart",
          "pairs that leave a shop",
          "items that leave a shop",
          "baskets",
          "baskets others rebuild");
  private static final int DIGITS = 4;

  Guards {
    rows = List.copyOf(rows);
  }

  static Guards of(List<Interactions> shops, ShopPlan plan) throws InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Guards(new GuardTable(shops, plan.train(), plan.test()).rows(threads));
  }

  void write(RunFolder folder) throws IOException {
    folder.write(FILE, Json.pretty(Json.toTree(this)));
  }

  /** What a run has left of it; nothing where it had no recommender. */
  static List<Exhibit> in(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    return Files.exists(file)
        ? List.of(Json.read(Json.parse(PlainText.read(file)), Guards.class).exhibit())
        : List.of();
  }

  Exhibit exhibit() {
    return new Exhibit.Table(TITLE, COLUMNS, rows.stream().map(Guards::cells).toList());
  }

  private static List<Cell> cells(GuardRow row) {
    return List.of(
        Cell.of(row.guard()),
        Cell.of(row.hr10(), DIGITS),
        Cell.of(row.pairs().toString()),
        Cell.of(row.items().toString()),
        Cell.of(row.baskets()),
        Cell.of(row.rebuilt()));
  }
}
