package dev.artel.console.explorer;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Address;
import dev.artel.node.report.CellTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An exhibit as a table of texts: whatever a paradigm shows, a page can show so. */
public record Shown(String title, List<String> columns, List<List<String>> rows) {
  static Shown of(Exhibit exhibit, Map<Address, String> names) {
    var texts = new CellTexts(names);
    return switch (exhibit) {
      case Exhibit.Table table ->
          new Shown(
              table.title(),
              table.columns(),
              table.rows().stream().map(row -> row.stream().map(texts::of).toList()).toList());
      case Exhibit.Curve curve ->
          new Shown(
              curve.title(),
              List.of("series", curve.abscissa(), curve.ordinate()),
              curve.series().stream()
                  .flatMap(
                      series ->
                          series.points().stream()
                              .map(p -> List.of(series.name(), number(p.x()), number(p.y()))))
                  .toList());
      case Exhibit.Timeline timeline ->
          new Shown(
              timeline.title(),
              List.of("who", "what", "from", "to"),
              timeline.spans().stream()
                  .map(s -> List.of(texts.of(s.who()), s.what(), time(s.from()), time(s.to())))
                  .toList());
      case Exhibit.Flow flow ->
          new Shown(
              flow.title(),
              List.of("from", "to", "coins"),
              flow.streams().stream()
                  .map(
                      s ->
                          List.of(
                              texts.of(s.from()),
                              texts.of(s.to()),
                              texts.of(new Cell.Money(s.amount()))))
                  .toList());
    };
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String time(long seconds) {
    return Long.toString(seconds);
  }
}
