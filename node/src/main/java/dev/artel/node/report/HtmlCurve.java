package dev.artel.node.report;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Series of points in one drawing. Places are per cent of it, lines are kept from stretching by
 * {@code vector-effect}: so it fills any width with its marks and letters in their own size.
 */
final class HtmlCurve {
  private static final int MOST_POINTS = 1_000;
  private static final int STYLES = 8;
  private static final List<String> MARKS =
      List.of("M-4-4h8v8h-8z", "M0-5L5 4H-5z", "M0-6L6 0L0 6L-6 0z", "M-5-4H5L0 5z");

  private final Markup html;
  private final Exhibit.Curve curve;
  private final List<Exhibit.Series> all;
  private final Scale across;
  private final Scale up;

  HtmlCurve(Markup html, Exhibit.Curve curve) {
    this.html = html;
    this.curve = curve;
    this.all = curve.series().stream().map(HtmlCurve::drawable).toList();
    var points = all.stream().flatMap(series -> series.points().stream()).toList();
    var abscissae = points.stream().mapToDouble(Exhibit.Point::x).toArray();
    boolean whole = points.stream().allMatch(point -> point.x() == Math.rint(point.x()));
    this.across = Scale.over(abscissae, 8, whole);
    this.up = Scale.over(points.stream().mapToDouble(Exhibit.Point::y).toArray(), 5, false);
  }

  /** Every n-th point of a very long series, and none that has no place. */
  private static Exhibit.Series drawable(Exhibit.Series series) {
    var finite =
        series.points().stream()
            .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
            .toList();
    int every = finite.size() / MOST_POINTS + 1;
    var kept = new ArrayList<Exhibit.Point>();
    for (int i = 0; i < finite.size(); i += every) {
      kept.add(finite.get(i));
    }
    return new Exhibit.Series(series.name(), kept);
  }

  void write() {
    if (all.stream().allMatch(series -> series.points().isEmpty())) {
      html.leaf("p", "no point yet", "class", "note");
      return;
    }
    html.open("figure").leaf("p", curve.ordinate(), "class", "ordinate");
    html.open("div", "class", "plot");
    ticks();
    html.open("svg", "role", "img", "width", "100%", "height", "100%");
    html.leaf("title", curve.title()).leaf("desc", description());
    grid();
    for (int i = 0; i < all.size(); i++) {
      series(i);
    }
    html.close().close();
    html.leaf("p", curve.abscissa(), "class", "abscissa");
    legend();
    html.close();
    numbers();
  }

  private String description() {
    return all.stream()
        .filter(series -> !series.points().isEmpty())
        .map(series -> series.name() + ": " + last(series))
        .collect(Collectors.joining("; "));
  }

  private String last(Exhibit.Series series) {
    var point = series.points().getLast();
    return text(point.y()) + " at " + curve.abscissa() + " " + across.label(point.x());
  }

  private static String text(double value) {
    return new CellTexts(Map.of()).of(Cell.of(value, 4));
  }

  private void ticks() {
    for (double tick : up.ticks()) {
      var style = "bottom:" + Scale.percent(up.place(tick));
      html.leaf("span", up.label(tick), "class", "left", "style", style, "aria-hidden", "true");
    }
    for (double tick : across.ticks()) {
      var style = "left:" + Scale.percent(across.place(tick));
      html.leaf(
          "span", across.label(tick), "class", "below", "style", style, "aria-hidden", "true");
    }
  }

  private void grid() {
    for (double tick : up.ticks()) {
      var y = Scale.percent(100 - up.place(tick));
      html.empty("line", "class", "grid", "x1", "0", "x2", "100%", "y1", y, "y2", y);
    }
  }

  private void series(int number) {
    var series = all.get(number);
    var points = new StringBuilder();
    for (var point : series.points()) {
      points.append(Scale.number(across.place(point.x()))).append(',');
      points.append(Scale.number(100 - up.place(point.y()))).append(' ');
    }
    html.open("g", "class", style(number));
    html.open("svg", "viewBox", "0 0 100 100", "preserveAspectRatio", "none");
    html.empty("polyline", "points", points.toString().strip()).close();
    for (var point : series.points()) {
      var x = Scale.percent(across.place(point.x()));
      var y = Scale.percent(100 - up.place(point.y()));
      html.open("svg", "x", x, "y", y, "overflow", "visible");
      mark(number);
      html.leaf("title", series.name() + ", " + across.label(point.x()) + ": " + text(point.y()));
      html.close();
    }
    html.close();
  }

  private static String style(int number) {
    return "series tint-" + number % STYLES;
  }

  private void mark(int number) {
    if (number % (MARKS.size() + 1) == 0) {
      html.empty("circle", "r", "4.5");
    } else {
      html.empty("path", "d", MARKS.get(number % (MARKS.size() + 1) - 1));
    }
  }

  private void legend() {
    html.open("ul", "class", "legend");
    for (int i = 0; i < all.size(); i++) {
      var series = all.get(i);
      html.open("li").open("svg", "class", style(i), "viewBox", "-12 -7 24 14", "width", "24");
      html.empty("line", "x1", "-12", "x2", "12", "y1", "0", "y2", "0");
      mark(i);
      html.close().leaf("bdi", series.name());
      if (!series.points().isEmpty()) {
        html.text(": ").leaf("strong", last(series));
      }
      html.close();
    }
    html.close();
  }

  private void numbers() {
    var columns = List.of("series", curve.abscissa(), curve.ordinate());
    var rows = new ArrayList<List<Cell>>();
    for (var series : all) {
      for (var point : series.points()) {
        rows.add(
            List.of(
                Cell.of(series.name()), Cell.of(across.label(point.x())), Cell.of(point.y(), 4)));
      }
    }
    html.open("details").leaf("summary", "In numbers");
    new HtmlTable(html, new CellTexts(Map.of()))
        .write(new Exhibit.Table(curve.title(), columns, rows));
    html.close();
  }
}
