package dev.artel.node.report;

import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.wire.Json;
import dev.artel.node.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file with a line for every new point of a curve. What it holds already when a run is resumed is
 * not written again.
 */
public final class Metrics {
  private final Path file;
  private final Set<String> written;

  public Metrics(Path file) throws IOException {
    this.file = file;
    this.written = Files.exists(file) ? new HashSet<>(whole(file)) : new HashSet<>();
  }

  /** A line that a crash tore is cut off: its point is written again. */
  private static List<String> whole(Path file) throws IOException {
    var text = PlainText.read(file);
    var kept = text.substring(0, text.lastIndexOf('\n') + 1);
    Files.writeString(file, kept);
    return kept.lines().toList();
  }

  /** A point that was not in the file yet. */
  public record Noted(String series, Exhibit.Point point) {}

  /** Writes down what is new in a curve, and gives it back. */
  public List<Noted> add(Exhibit.Curve curve) {
    var noted = new ArrayList<Noted>();
    for (var series : curve.series()) {
      for (var point : series.points()) {
        if (note(curve, series, point)) {
          noted.add(new Noted(series.name(), point));
        }
      }
    }
    return noted;
  }

  private boolean note(Exhibit.Curve curve, Exhibit.Series series, Exhibit.Point point) {
    var line =
        Json.write(
            object(
                "curve",
                text(curve.title()),
                "series",
                text(series.name()),
                curve.abscissa(),
                number(BigDecimal.valueOf(point.x())),
                curve.ordinate(),
                number(BigDecimal.valueOf(point.y()))));
    if (!written.add(line)) {
      return false;
    }
    try {
      Files.write(
          file,
          (line + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }
}
