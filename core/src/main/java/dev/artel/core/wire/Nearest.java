package dev.artel.core.wire;

import java.util.List;
import java.util.stream.IntStream;

/** What a misspelt word may have meant. */
public final class Nearest {
  private static final int FAR = 3;

  private Nearest() {}

  /** What to tell whoever wrote {@code word} where one of the known was wanted. */
  public static String remedy(String word, List<String> known) {
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= Math.min(FAR, candidate.length() / 2))
        .min((a, b) -> Integer.compare(distance(word, a), distance(word, b)))
        .map(candidate -> "did you mean \"" + candidate + "\"?")
        .orElse("known are: " + String.join(", ", known));
  }

  /** Levenshtein's, over lower case. */
  static int distance(String one, String other) {
    var row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same =
            Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
        int swap = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
