package dev.artel.console.site;

import dev.artel.console.shop.Storefront;
import dev.artel.console.web.Form;
import dev.artel.learning.recommender.rows.CellFault;
import dev.artel.learning.recommender.rows.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of the table, as a form brings them; the reader of files judges them, cell by cell. */
record Sheet(List<List<String>> rows) {
  private static final int MOST_ROWS = 500;
  private static final int FIRST_LINE = 2;

  static Sheet of(Form form) {
    var columns = ContributePage.COLUMNS;
    int count = columns.stream().mapToInt(c -> form.all(c.name()).size()).max().orElse(0);
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < Math.min(count, MOST_ROWS); i++) {
      int row = i;
      rows.add(columns.stream().map(c -> cell(form.all(c.name()), row)).toList());
    }
    return new Sheet(List.copyOf(rows));
  }

  private static String cell(List<String> column, int row) {
    return row < column.size() ? column.get(row).strip() : "";
  }

  static Sheet empty() {
    return new Sheet(List.of()).more();
  }

  Sheet more() {
    var more = new ArrayList<>(rows);
    if (more.size() < MOST_ROWS) {
      more.add(ContributePage.COLUMNS.stream().map(c -> "").toList());
    }
    return new Sheet(List.copyOf(more));
  }

  Sheet without(int row) {
    var fewer = new ArrayList<>(rows);
    if (row >= 0 && row < fewer.size()) {
      fewer.remove(row);
    }
    return fewer.isEmpty() ? empty() : new Sheet(List.copyOf(fewer));
  }

  private Sheet filled() {
    return new Sheet(
        rows.stream().filter(row -> row.stream().anyMatch(c -> !c.isEmpty())).toList());
  }

  Reading read(Storefront shop) throws IOException {
    var header =
        ContributePage.COLUMNS.stream()
            .map(ContributePage.Column::name)
            .collect(Collectors.joining(","));
    var lines = filled().rows.stream().map(Sheet::line).collect(Collectors.joining("\n"));
    var text = header + "\n" + lines + "\n";
    return shop.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A line break in a cell would move the lines after it, by which faults find their fields. */
  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replaceAll("[\\r\\n]", " ").replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  /** By field, in this table with its empty rows. */
  Map<String, String> faults(List<CellFault> faults) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).stream().anyMatch(cell -> !cell.isEmpty())) {
        places.add(i);
      }
    }
    var byField = new HashMap<String, String>();
    for (var fault : faults) {
      int row = (int) fault.line() - FIRST_LINE;
      if (!fault.column().isEmpty() && row >= 0 && row < places.size()) {
        byField.putIfAbsent("r" + places.get(row) + "-" + fault.column(), fault.why());
      }
    }
    return byField;
  }
}
