package dev.artel.cli.show;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.node.report.CellTexts;
import dev.artel.node.report.Fact;
import java.util.ArrayList;
import java.util.List;

/** Exhibits as plain text of a fixed-width font. */
public final class TerminalExhibits {
  private static final int BAR_WIDTH = 30;

  private final CellTexts texts;

  public TerminalExhibits(Names names) {
    this.texts = new CellTexts(names.byAddress());
  }

  /** The lines of one exhibit, its title first. */
  public List<String> lines(Exhibit exhibit) {
    var lines = new ArrayList<String>();
    lines.add(exhibit.title());
    switch (exhibit) {
      case Exhibit.Table table -> table(table, lines);
      case Exhibit.Curve curve -> lines.addAll(new Chart(curve).lines());
      case Exhibit.Timeline timeline -> timeline(timeline, lines);
      case Exhibit.Flow flow -> table(flow(flow), lines);
    }
    return lines;
  }

  public String line(Fact fact) {
    return fact.name() + ": " + text(fact.value());
  }

  /** What a stranger called itself or wrote can't steer the terminal. */
  String text(Cell cell) {
    return Plain.line(texts.of(cell));
  }

  private void table(Exhibit.Table table, List<String> lines) {
    var texts = table.rows().stream().map(row -> row.stream().map(this::text).toList()).toList();
    var head = new StringBuilder();
    var bodies = texts.stream().map(_ -> new StringBuilder()).toList();
    for (int column = 0; column < table.columns().size(); column++) {
      int at = column;
      var title = table.columns().get(at);
      int width = texts.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
      boolean right = table.rows().stream().anyMatch(row -> isNumber(row.get(at)));
      pad(head, title, Math.max(width, title.length()), right);
      for (int row = 0; row < texts.size(); row++) {
        pad(bodies.get(row), texts.get(row).get(at), Math.max(width, title.length()), right);
      }
    }
    lines.add(head.toString().stripTrailing());
    bodies.forEach(body -> lines.add(body.toString().stripTrailing()));
  }

  private static boolean isNumber(Cell cell) {
    return cell instanceof Cell.Whole || cell instanceof Cell.Real || cell instanceof Cell.Money;
  }

  private static void pad(StringBuilder line, String text, int width, boolean right) {
    var gap = " ".repeat(width - text.length());
    line.append("  ").append(right ? gap + text : text + gap);
  }

  private void timeline(Exhibit.Timeline timeline, List<String> lines) {
    long from = timeline.spans().stream().mapToLong(Exhibit.Span::from).min().orElse(0);
    long to = timeline.spans().stream().mapToLong(Exhibit.Span::to).max().orElse(0);
    int width = timeline.spans().stream().mapToInt(s -> text(s.who()).length()).max().orElse(0);
    for (var span : timeline.spans()) {
      var bar = new StringBuilder(" ".repeat(BAR_WIDTH + 1));
      for (int i = place(span.from(), from, to); i <= place(span.to(), from, to); i++) {
        bar.setCharAt(i, '=');
      }
      var who = new StringBuilder();
      pad(who, text(span.who()), width, false);
      lines.add(who + "  " + bar + "  " + span.what() + " " + (span.to() - span.from()) + " s");
    }
  }

  private static Exhibit.Table flow(Exhibit.Flow flow) {
    var rows =
        flow.streams().stream()
            .map(stream -> List.of(stream.from(), stream.to(), Cell.of(stream.amount())))
            .toList();
    return new Exhibit.Table(flow.title(), List.of("from", "to", "coins"), rows);
  }

  private static int place(long time, long from, long to) {
    return to == from ? 0 : (int) ((time - from) * BAR_WIDTH / (to - from));
  }
}
