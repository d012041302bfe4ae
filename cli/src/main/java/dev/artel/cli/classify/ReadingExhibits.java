package dev.artel.cli.classify;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.show.Names;
import dev.artel.cli.show.Plain;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Readings for people and for programs. */
public final class ReadingExhibits {
  private static final List<String> COLUMNS =
      List.of("picture", "shows", "probability", "or", "probability");
  private static final int DIGITS = 4;
  private static final int BAR_WIDTH = 40;

  private final List<String> classes;

  /**
   * @param classes what they are called
   */
  public ReadingExhibits(List<String> classes) {
    this.classes = List.copyOf(classes);
  }

  /** Bars for one picture, a table for more. */
  public List<String> lines(List<Reading> readings) {
    var seen =
        readings.stream()
            .filter(Reading.Seen.class::isInstance)
            .map(Reading.Seen.class::cast)
            .toList();
    if (seen.isEmpty()) {
      return List.of();
    }
    return readings.size() == 1 ? bars(seen.getFirst()) : table(seen);
  }

  private List<String> bars(Reading.Seen seen) {
    var lines = new ArrayList<String>();
    lines.add(name(seen.file()) + " shows: " + classes.get(seen.ranking().getFirst()));
    int width = classes.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < classes.size(); i++) {
      double probability = seen.probabilities().get(i);
      var bar = "=".repeat((int) Math.round(BAR_WIDTH * probability));
      var line = "  %-" + width + "s  %." + DIGITS + "f  %s";
      lines.add(String.format(Locale.ROOT, line, classes.get(i), probability, bar).stripTrailing());
    }
    return lines;
  }

  private List<String> table(List<Reading.Seen> seen) {
    var rows = seen.stream().map(this::row).toList();
    return new TerminalExhibits(Names.NONE).lines(new Exhibit.Table("Pictures", COLUMNS, rows));
  }

  private List<Cell> row(Reading.Seen seen) {
    int first = seen.ranking().get(0);
    int second = seen.ranking().get(1);
    return List.of(
        Cell.of(name(seen.file())),
        Cell.of(classes.get(first)),
        Cell.of(seen.probabilities().get(first), DIGITS),
        Cell.of(classes.get(second)),
        Cell.of(seen.probabilities().get(second), DIGITS));
  }

  private static String name(Path file) {
    return Plain.line(file.toString());
  }

  public Tree tree(List<Reading> readings) {
    return object("pictures", list(readings, this::tree));
  }

  private Tree tree(Reading reading) {
    return switch (reading) {
      case Reading.Unseen(Path file, String why) ->
          object("file", text(file.toString()), "problem", text(why));
      case Reading.Seen seen ->
          object(
              "file", text(seen.file().toString()),
              "class", text(classes.get(seen.ranking().getFirst())),
              "probabilities", probabilities(seen));
    };
  }

  private Tree probabilities(Reading.Seen seen) {
    var fields = new LinkedHashMap<String, Tree>();
    for (int i = 0; i < classes.size(); i++) {
      var exact = BigDecimal.valueOf(seen.probabilities().get(i));
      fields.put(classes.get(i), number(exact.setScale(6, RoundingMode.HALF_UP)));
    }
    return new Tree.Obj(fields, 0);
  }
}
