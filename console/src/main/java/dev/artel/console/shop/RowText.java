package dev.artel.console.shop;

import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.Names;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Rows as CSV with the nine columns of a shop's file; what was read from it reads back the same.
 */
final class RowText {
  static final List<String> COLUMNS =
      List.of(
          "user_id",
          "event_time",
          "event_type",
          "product_id",
          "category_id",
          "category_code",
          "brand",
          "price",
          "user_session");

  static final String HEADER = String.join(",", COLUMNS);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);
  private static final int DECIMALS = 6;

  private RowText() {}

  static String of(Interactions rows, Names names) {
    var text = new StringBuilder(HEADER).append('\n');
    for (int row = 0; row < rows.size(); row++) {
      text.append(line(cells(rows, names, row))).append('\n');
    }
    return text.toString();
  }

  private static List<String> cells(Interactions rows, Names names, int row) {
    var time = LocalDateTime.ofEpochSecond(rows.at(Column.TIME, row), 0, ZoneOffset.UTC);
    return List.of(
        Long.toString(rows.at(Column.USER, row)),
        TIME.format(time),
        event(rows.at(Column.EVENT, row)),
        Long.toString(rows.at(Column.PRODUCT, row)),
        names.text(rows.at(Column.CATEGORY, row)),
        names.text(rows.at(Column.CODE, row)),
        names.text(rows.at(Column.BRAND, row)),
        BigDecimal.valueOf(rows.at(Column.PRICE, row), DECIMALS).toPlainString(),
        "");
  }

  private static String event(long strength) {
    return strength == 1 ? "view" : strength == 3 ? "cart" : "purchase";
  }

  static String line(List<String> cells) {
    return cells.stream().map(RowText::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** For a spreadsheet, which takes some cells for formulas: they begin with an apostrophe. */
  static String exported(List<String> cells) {
    return line(cells.stream().map(RowText::harmless).toList());
  }

  private static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
