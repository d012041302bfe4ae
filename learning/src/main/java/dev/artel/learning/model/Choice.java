package dev.artel.learning.model;

import dev.artel.core.wire.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One of several words with what belongs to it: {@code relu}, {@code dense: 512}, {@code conv:
 * {filters: 32, kernel: 5}}.
 */
record Choice(String word, Tree argument) {
  /** Empty for anything but a word or an object of one key. */
  static Optional<Choice> of(Tree tree) {
    return switch (tree) {
      case Tree.Str(String word, int line) -> Optional.of(new Choice(word, nothing(line)));
      case Tree.Obj(Map<String, Tree> fields, int _) when fields.size() == 1 ->
          Optional.of(of(fields.entrySet().iterator().next()));
      default -> Optional.empty();
    };
  }

  private static Choice of(Map.Entry<String, Tree> field) {
    var argument = field.getValue();
    return new Choice(
        field.getKey(), argument instanceof Tree.Null(int line) ? nothing(line) : argument);
  }

  private static Tree nothing(int line) {
    return new Tree.Obj(new LinkedHashMap<>(), line);
  }
}
