package dev.artel.paradigms.vectors;

import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One file below {@code vectors}: a document whose lists have an item a line, so that a change of
 * it can be read.
 */
public record VectorFile(String name, Record content) {
  public String text() {
    if (!(Json.toTree(content) instanceof Tree.Obj(Map<String, Tree> fields, int _))) {
      throw new IllegalStateException("a record is an object");
    }
    return fields.entrySet().stream()
        .map(field -> "  \"" + field.getKey() + "\": " + value(field.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static String value(Tree tree) {
    return switch (tree) {
      case Tree.Arr array when !array.items().isEmpty() ->
          array.items().stream()
              .map(Json::write)
              .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
      case Tree.Obj object when object.fields().size() > 2 ->
          object.fields().entrySet().stream()
              .map(e -> "\"" + e.getKey() + "\": " + Json.write(e.getValue()))
              .collect(Collectors.joining(",\n    ", "{\n    ", "\n  }"));
      default -> Json.write(tree);
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
