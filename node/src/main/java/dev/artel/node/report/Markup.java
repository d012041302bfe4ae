package dev.artel.node.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes HTML that is well-formed XML too. Text and attributes are escaped here and nowhere else.
 * Characters that act on their surroundings (controls, marks that turn the direction of writing)
 * are shown by their number, and very long texts are clipped: nothing that a stranger wrote can
 * break a page.
 */
final class Markup {
  private static final int LONGEST = 400;

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param attributes names and values in turn
   */
  Markup open(String tag, String... attributes) {
    start(tag, attributes).append('>');
    open.push(tag);
    return this;
  }

  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  Markup empty(String tag, String... attributes) {
    start(tag, attributes).append("/>");
    return this;
  }

  /** An element that holds just this text. */
  Markup leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** The same, where the text is not ours: it keeps its own direction of writing to itself. */
  Markup quote(String tag, String text, String... attributes) {
    return open(tag, attributes).leaf("bdi", text).close();
  }

  Markup text(String text) {
    escape(brief(text));
    return this;
  }

  /** Clipped; attributes that repeat a stranger's text need it. */
  static String brief(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** Our own style sheet, which holds no character that XML would mind. */
  Markup style(String sheet) {
    open("style");
    out.append(sheet);
    return close();
  }

  /** The document, once all is closed. */
  String document() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return "<!DOCTYPE html>\n" + out + "\n";
  }

  private StringBuilder start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    return out;
  }

  private void escape(String text) {
    text.codePoints().forEach(this::escape);
  }

  private void escape(int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> {
        if (Letters.acts(c)) {
          out.append(String.format(Locale.ROOT, "\\u%04x", c));
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }
}
