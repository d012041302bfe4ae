package dev.artel.core.paradigm;

import dev.artel.core.values.Coins;
import java.util.List;

/**
 * Something that a paradigm shows, rendered alike on terminal, page, report and as JSON.
 *
 * @see Cell
 */
public sealed interface Exhibit {
  String title();

  /** Every row has as many cells as there are columns. */
  record Table(String title, List<String> columns, List<List<Cell>> rows) implements Exhibit {}

  /** Named series over the same abscissae. */
  record Curve(String title, String abscissa, String ordinate, List<Series> series)
      implements Exhibit {}

  /** Who did what from when to when, in seconds of ledger time; no party: common to all. */
  record Timeline(String title, List<Span> spans) implements Exhibit {}

  /** What went from where to where; streams make no circle. */
  record Flow(String title, List<Stream> streams) implements Exhibit {}

  record Series(String name, List<Point> points) {}

  record Point(double x, double y) {}

  record Stream(Cell from, Cell to, Coins amount) {}

  record Span(Cell who, String what, long from, long to) {}
}
