package dev.artel.node.report;

/** What may stand in a text that a stranger wrote. */
public final class Letters {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private Letters() {}

  /** Whether a character acts on its surroundings: controls, marks that turn the direction. */
  public static boolean acts(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> codePoint != ZERO_WIDTH_JOINER && codePoint != ZERO_WIDTH_NON_JOINER;
      default -> false;
    };
  }

  /** At most so many characters, none of which acts; what is cut off is told by an ellipsis. */
  public static String plain(String text, int most) {
    var kept = text.codePoints().filter(c -> !acts(c)).limit(most + 1L).toArray();
    return kept.length <= most ? new String(kept, 0, kept.length) : new String(kept, 0, most) + "…";
  }
}
