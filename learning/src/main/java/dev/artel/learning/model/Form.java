package dev.artel.learning.model;

import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the values of a record are written, where some may be left out and some not.
 *
 * @param first the key that a bare number stands for; empty where a number means nothing
 * @param defaults the keys that may be left out
 */
record Form<R extends Record>(Class<R> type, String first, Map<String, Tree> defaults) {
  static <R extends Record> Form<R> of(Class<R> type) {
    return new Form<>(type, "", Map.of());
  }

  Form<R> shortened(String key) {
    return new Form<>(type, key, defaults);
  }

  Form<R> with(String key, double value) {
    return with(key, new Tree.Num(BigDecimal.valueOf(value), 0));
  }

  Form<R> with(String key, Tree value) {
    var more = new LinkedHashMap<>(defaults);
    more.put(key, value);
    return new Form<>(type, first, more);
  }

  Binding<R> bind(Tree argument) {
    return Json.bind(whole(argument), type);
  }

  private Tree whole(Tree argument) {
    return switch (argument) {
      case Tree.Obj(Map<String, Tree> fields, int line) -> filled(fields, line);
      case Tree.Num number when !first.isEmpty() -> filled(Map.of(first, number), number.line());
      default -> argument;
    };
  }

  private Tree filled(Map<String, Tree> given, int line) {
    var all = new LinkedHashMap<>(defaults);
    all.putAll(given);
    return new Tree.Obj(all, line);
  }
}
