package dev.artel.core.wire;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Words for faults and remedies. */
final class Phrases {
  private static final int LONGEST = 40;

  private Phrases() {}

  /** A value as its writer would know it again. */
  static String show(Tree tree) {
    return switch (tree) {
      case Tree.Obj _ -> "an object";
      case Tree.Arr _ -> "a list";
      case Tree.Str(String text, int _) -> '"' + brief(text) + '"';
      case Tree.Num(BigDecimal number, int _) -> brief(number.toString());
      case Tree.Bool(boolean flag, int _) -> String.valueOf(flag);
      case Tree.Null _ -> "null";
    };
  }

  static String brief(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** How to write a value of a type. */
  static String form(Type type) {
    if (!(type instanceof Class<?> single)) {
      return Parts.elementOf(type)
          .map(element -> "a list, each item " + form(element))
          .orElseThrow();
    }
    if (single == Tree.class) {
      return "any value";
    }
    return Leaf.of(single).map(Leaf::form).orElseGet(() -> keys(single));
  }

  private static String keys(Class<?> record) {
    return Parts.of(record).all().stream()
        .map(Parts.Part::name)
        .collect(Collectors.joining(", ", "an object with the keys ", ""));
  }
}
