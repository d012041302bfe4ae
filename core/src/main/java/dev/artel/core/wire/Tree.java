package dev.artel.core.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document of JSON's data model that remembers the line on which each value stood (from 1; 0
 * where there was no text). YAML becomes one at the edge, so one binder reports the errors of both.
 */
public sealed interface Tree {
  /** How many lists and objects a value may stand in: who walks a tree needs a stack. */
  int DEEPEST = 64;

  int line();

  /** The line of the deepest value there is along a path of keys and indices. */
  default int lineOf(Object... path) {
    var tree = this;
    for (var step : path) {
      tree =
          switch (tree) {
            case Obj object -> object.fields().getOrDefault(step.toString(), tree);
            case Arr array when step instanceof Integer i && i < array.items().size() ->
                array.items().get(i);
            default -> tree;
          };
    }
    return tree.line();
  }

  /** Fields in the order of the text. */
  record Obj(Map<String, Tree> fields, int line) implements Tree {}

  record Arr(List<Tree> items, int line) implements Tree {}

  record Str(String value, int line) implements Tree {}

  record Num(BigDecimal value, int line) implements Tree {
    private static final int LONGEST = 100;
    private static final int MOST_DIGITS = 90;
    private static final int WIDEST = 400;

    /**
     * Empty for a text that is no number, and for numbers out of all bounds: few letters may stand
     * for more digits than there is memory.
     */
    public static Optional<Num> of(String text, int line) {
      if (text.length() > LONGEST) {
        return Optional.empty();
      }
      try {
        var number = new BigDecimal(text);
        // The sum stays the same or falls when zeros are stripped: what is written can be read.
        boolean bounded =
            number.precision() <= MOST_DIGITS
                && Math.abs((long) number.scale()) + number.precision() <= WIDEST;
        return bounded ? Optional.of(new Num(number, line)) : Optional.empty();
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
  }

  record Bool(boolean value, int line) implements Tree {}

  record Null(int line) implements Tree {}
}
