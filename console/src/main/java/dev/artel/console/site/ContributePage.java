package dev.artel.console.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The table of new rows.
 *
 * @param form the number under which these rows count once
 * @param rows nine cells each
 * @param faults by field: {@code r3-price}
 * @param others faults that are of no cell here, such as those of an uploaded file
 */
public record ContributePage(
    Shell shell,
    String form,
    List<List<String>> rows,
    Map<String, String> faults,
    List<String> others) {
  /** One column of the table. */
  public record Column(String name, String title, String hint, int width) {}

  public static final List<Column> COLUMNS =
      List.of(
          new Column("user_id", "User ID", "541312140", 11),
          new Column("event_time", "Event Time", "2019-10-01 00:00:00 UTC", 23),
          new Column("event_type", "Event Type", "view", 10),
          new Column("product_id", "Product ID", "44600062", 11),
          new Column("category_id", "Category ID", "2103807459595387724", 19),
          new Column("category_code", "Category Code", "may be empty", 22),
          new Column("brand", "Brand", "may be empty", 12),
          new Column("price", "Price", "35.79", 9),
          new Column("user_session", "User Session", "may be empty", 16));

  /** A cell that is wrong, for a list that leads there. */
  public record Wrong(String field, String where, String why) {}

  public List<Column> columns() {
    return COLUMNS;
  }

  /** Row by row. */
  public List<Wrong> wrong() {
    var wrong = new ArrayList<Wrong>();
    for (int row = 0; row < rows.size(); row++) {
      for (var column : COLUMNS) {
        var why = fault(row, column);
        if (!why.isEmpty()) {
          var where = "Row " + (row + 1) + ", " + column.title();
          wrong.add(new Wrong(field(row, column), where, why));
        }
      }
    }
    return wrong;
  }

  public String fault(int row, Column column) {
    return faults.getOrDefault(field(row, column), "");
  }

  public static String field(int row, Column column) {
    return "r" + row + "-" + column.name();
  }

  public int count() {
    return faults.size() + others.size();
  }
}
