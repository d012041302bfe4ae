package dev.artel.node.report;

import dev.artel.core.paradigm.Cell;
import java.util.Locale;

/** A cell's words, with a sign before those that are good or bad news. */
record HtmlCell(Markup html, CellTexts texts) {
  void write(Cell cell) {
    if (cell instanceof Cell.Mark(var tone, var value)) {
      html.open("span", "class", "mark " + tone.name().toLowerCase(Locale.ROOT));
      html.leaf("span", sign(tone), "class", "sign", "aria-hidden", "true");
      html.leaf("bdi", value).close();
    } else {
      html.leaf("bdi", texts.of(cell));
    }
  }

  private static String sign(Cell.Tone tone) {
    return switch (tone) {
      case GOOD -> "\u2713";
      case BAD -> "\u2717";
      case OPEN -> "?";
    };
  }
}
