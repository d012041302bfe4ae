package dev.artel.node.report;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/** A table whose amounts of coins have a bar behind them, measured by the column's largest. */
record HtmlTable(Markup html, CellTexts texts) {
  private static final int MOST_ROWS = 1_000;

  /**
   * @param number whether it is set like a column of numbers
   * @param largest of its amounts of coins
   */
  private record Column(String title, boolean number, BigInteger largest) {
    static Column of(Exhibit.Table table, int at) {
      var cells = table.rows().stream().map(row -> row.get(at)).toList();
      var largest =
          cells.stream()
              .filter(Cell.Money.class::isInstance)
              .map(cell -> ((Cell.Money) cell).amount().units())
              .reduce(BigInteger.ONE, BigInteger::max);
      return new Column(
          table.columns().get(at), cells.stream().anyMatch(Column::isNumber), largest);
    }

    private static boolean isNumber(Cell cell) {
      return cell instanceof Cell.Whole || cell instanceof Cell.Real || cell instanceof Cell.Money;
    }

    String kind() {
      return number ? "number" : "words";
    }

    String part(Cell.Money money) {
      double part = money.amount().units().doubleValue() / largest.doubleValue();
      return "--part:" + Scale.percent(100 * part);
    }
  }

  void write(Exhibit.Table table) {
    var columns =
        IntStream.range(0, table.columns().size()).mapToObj(at -> Column.of(table, at)).toList();
    html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "table");
    html.open("table").leaf("caption", table.title(), "class", "unseen");
    html.open("thead").open("tr");
    columns.forEach(c -> html.quote("th", c.title(), "scope", "col", "class", c.kind()));
    html.close().close().open("tbody");
    table.rows().stream().limit(MOST_ROWS).forEach(row -> row(columns, row));
    html.close().close().close();
    note(table.rows().size());
  }

  private void row(List<Column> columns, List<Cell> row) {
    html.open("tr");
    for (int at = 0; at < row.size(); at++) {
      var column = columns.get(at);
      if (at == 0) {
        html.open("th", "scope", "row", "class", column.kind());
      } else if (row.get(at) instanceof Cell.Money money && !money.amount().isZero()) {
        html.open("td", "class", "number bar", "style", column.part(money));
      } else {
        html.open("td", "class", column.kind());
      }
      new HtmlCell(html, texts).write(row.get(at));
      html.close();
    }
    html.close();
  }

  private void note(int rows) {
    if (rows > MOST_ROWS) {
      html.leaf("p", "and " + (rows - MOST_ROWS) + " more rows", "class", "note");
    }
    if (rows == 0) {
      html.leaf("p", "nothing yet", "class", "note");
    }
  }
}
