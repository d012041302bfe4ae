package dev.artel.core.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A document of JSON's data model that remembers the line on which each value stood (from 1; 0
 * where there was no text). YAML becomes one at the edge, so one binder reports the errors of both.
 */
public sealed interface Tree {
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

  record Num(BigDecimal value, int line) implements Tree {}

  record Bool(boolean value, int line) implements Tree {}

  record Null(int line) implements Tree {}
}
