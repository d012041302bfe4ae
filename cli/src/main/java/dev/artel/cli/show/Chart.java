package dev.artel.cli.show;

import dev.artel.core.paradigm.Exhibit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A curve drawn with characters: a mark for each point, one mark a series. */
final class Chart {
  private static final int HEIGHT = 8;
  private static final int WIDTH = 60;
  private static final String MARKS = "*o+x#";

  private final Exhibit.Curve curve;
  private final List<Exhibit.Point> points;
  private final List<Double> abscissae;

  Chart(Exhibit.Curve curve) {
    this.curve = curve;
    this.points =
        curve.series().stream().map(Exhibit.Series::points).flatMap(Collection::stream).toList();
    this.abscissae = points.stream().map(Exhibit.Point::x).distinct().sorted().toList();
  }

  List<String> lines() {
    if (points.isEmpty()) {
      return List.of("  (no point yet)");
    }
    var lines = new ArrayList<String>();
    var grid = grid();
    for (int row = 0; row < HEIGHT; row++) {
      double level = high() - (high() - low()) * row / (HEIGHT - 1);
      lines.add(String.format(Locale.ROOT, "  %7.4f |%s", level, grid.get(row)).stripTrailing());
    }
    lines.add("          +" + "-".repeat(step() * abscissae.size()));
    var axis = new StringBuilder("           ");
    abscissae.forEach(x -> axis.append(centred(String.format(Locale.ROOT, "%.0f", x))));
    lines.add(axis.toString().stripTrailing() + "  " + curve.abscissa());
    for (int s = 0; s < curve.series().size(); s++) {
      lines.add("  " + mark(s) + " " + curve.series().get(s).name());
    }
    return lines;
  }

  private List<StringBuilder> grid() {
    var grid = new ArrayList<StringBuilder>();
    for (int row = 0; row < HEIGHT; row++) {
      grid.add(new StringBuilder(" ".repeat(step() * abscissae.size())));
    }
    for (int s = 0; s < curve.series().size(); s++) {
      for (var point : curve.series().get(s).points()) {
        int column = abscissae.indexOf(point.x()) * step() + step() / 2;
        grid.get(row(point.y())).setCharAt(column, mark(s));
      }
    }
    return grid;
  }

  private int row(double y) {
    double height = high() > low() ? (y - low()) / (high() - low()) : 1;
    return HEIGHT - 1 - (int) Math.round(height * (HEIGHT - 1));
  }

  private double low() {
    return points.stream().mapToDouble(Exhibit.Point::y).min().orElseThrow();
  }

  private double high() {
    return points.stream().mapToDouble(Exhibit.Point::y).max().orElseThrow();
  }

  private int step() {
    return Math.clamp(WIDTH / abscissae.size(), 2, 8);
  }

  private static char mark(int series) {
    return MARKS.charAt(series % MARKS.length());
  }

  private String centred(String text) {
    int left = Math.max(0, step() / 2 - (text.length() - 1) / 2);
    return " ".repeat(left) + text + " ".repeat(Math.max(0, step() - left - text.length()));
  }
}
