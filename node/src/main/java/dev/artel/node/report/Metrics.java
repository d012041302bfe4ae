package dev.artel.node.report;

import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    var text = Files.readString(file);
    var kept = text.substring(0, text.lastIndexOf('\n') + 1);
    Files.writeString(file, kept);
    return kept.lines().toList();
  }

  public void add(List<Exhibit> exhibits) {
    for (var exhibit : exhibits) {
      if (exhibit instanceof Exhibit.Curve curve) {
        curve.series().forEach(series -> series.points().forEach(p -> add(curve, series, p)));
      }
    }
  }

  private void add(Exhibit.Curve curve, Exhibit.Series series, Exhibit.Point point) {
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
    if (written.add(line)) {
      try {
        Files.write(
            file,
            (line + "\n").getBytes(StandardCharsets.UTF_8),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
