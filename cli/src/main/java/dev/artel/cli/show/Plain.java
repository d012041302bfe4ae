package dev.artel.cli.show;

import java.util.Locale;

/**
 * Text that strangers wrote, for a terminal: characters that would move its cursor, colour it or
 * turn its direction are shown by their number.
 */
public final class Plain {
  private static final int LONGEST = 160;

  private Plain() {}

  /** One line of it, shortened where it is very long. */
  public static String line(String text) {
    var brief = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    return text(brief).replace("\n", "\\u000a");
  }

  /** All of it, lines as they are. */
  public static String text(String text) {
    var plain = new StringBuilder();
    text.codePoints().forEach(c -> append(plain, c));
    return plain.toString();
  }

  private static void append(StringBuilder plain, int c) {
    if (c == '\n' || !acts(c)) {
      plain.appendCodePoint(c);
    } else {
      plain.append(String.format(Locale.ROOT, "\\u%04x", c));
    }
  }

  private static boolean acts(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
