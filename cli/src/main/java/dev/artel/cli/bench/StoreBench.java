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
import dev.artel.node.report.Fact;
import dev.artel.node.report.HtmlPage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Stores side by side, as figure 7 of the e-commerce paper has them.
 *
 * @param absent which stores are not here, and how they would be
 */
public record StoreBench(List<StoreRow> rows, List<String> absent) {
  private static final String TITLE = "Stores: seconds for content of some sizes";
  private static final String PAPER = "IPFS took 322 s for 50 MB up";
  private static final int DIGITS = 4;

  public Tree tree() {
    return object("rows", list(rows, StoreBench::tree), "absent", list(absent, a -> text(a)));
  }

  private static Tree tree(StoreRow row) {
    return object(
        "store", text(row.store()),
        "megabytes", number(BigDecimal.valueOf(row.megabytes())),
        "up", real(row.up()),
        "down", real(row.down()),
        "upRate", real(row.upRate()),
        "downRate", real(row.downRate()));
  }

  private static Tree real(double value) {
    return number(BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN));
  }

  public List<String> lines() {
    var lines = new ArrayList<>(new TerminalExhibits(Names.NONE).lines(table()));
    lines.add("");
    lines.add("in the paper " + PAPER);
    lines.addAll(absent);
    return lines;
  }

  private Exhibit.Table table() {
    var columns = List.of("store", "MB", "up, s", "down, s", "up, MB/s", "down, MB/s");
    return new Exhibit.Table(TITLE, columns, rows.stream().map(StoreBench::cells).toList());
  }

  private static List<Cell> cells(StoreRow row) {
    return List.of(
        Cell.of(row.store()),
        Cell.of(row.megabytes()),
        Cell.of(row.up(), 3),
        Cell.of(row.down(), 3),
        Cell.of(row.upRate(), 1),
        Cell.of(row.downRate(), 1));
  }

  /** The table and its pictures, as a page that stands for itself. */
  public String page() {
    var facts = List.of(Fact.of("in the paper", PAPER));
    var exhibits =
        List.<Exhibit>of(curve("Upload", StoreRow::up), curve("Download", StoreRow::down), table());
    return HtmlPage.of("Stores", facts, exhibits, Map.of());
  }

  private Exhibit.Curve curve(String title, ToDoubleFunction<StoreRow> seconds) {
    var series =
        rows.stream()
            .map(StoreRow::store)
            .distinct()
            .map(store -> new Exhibit.Series(store, points(store, seconds)))
            .toList();
    return new Exhibit.Curve(title, "MB", "seconds", series);
  }

  private List<Exhibit.Point> points(String store, ToDoubleFunction<StoreRow> seconds) {
    return rows.stream()
        .filter(row -> row.store().equals(store))
        .map(row -> new Exhibit.Point(row.megabytes(), seconds.applyAsDouble(row)))
        .toList();
  }
}
