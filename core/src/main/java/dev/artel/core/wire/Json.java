package dev.artel.core.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records as JSON and back. Hashes, addresses and bytes are hex with 0x, content ids {@code Qm...},
 * coins a decimal string (read from a number as well), enums their names, all other values what
 * JSON has for them. A record type with a static {@code defaults()} lets its components be left
 * out.
 */
public final class Json {
  private Json() {}

  /** Throws {@link JsonException} for anything but one JSON value. */
  public static Tree parse(String text) {
    return new JsonReader(text).document();
  }

  /** Compact, fields in their order. */
  public static String write(Tree tree) {
    return new JsonWriter(false, false).write(tree);
  }

  public static String write(Record value) {
    return write(toTree(value));
  }

  /** Compact, fields sorted: one text for one document. */
  public static String canonical(Tree tree) {
    return new JsonWriter(true, false).write(tree);
  }

  /** Indented, for people. */
  public static String pretty(Tree tree) {
    return new JsonWriter(false, true).write(tree) + "\n";
  }

  public static Tree toTree(Record value) {
    return Unbinder.tree(value);
  }

  /** All that does not fit is told at once. */
  public static <R extends Record> Binding<R> bind(Tree tree, Class<R> type) {
    return Binder.bind(tree, type, false);
  }

  /** Throws {@link BindException} with all that does not fit. */
  public static <R extends Record> R read(Tree tree, Class<R> type) {
    return orThrow(bind(tree, type));
  }

  /** A record of a catalogue under its wire name: {@code {"CommitteeSubmit": {...}}}. */
  public static Tree tagged(Record value) {
    var fields = new LinkedHashMap<String, Tree>();
    fields.put(Shape.of(value.getClass()).name(), toTree(value));
    return new Tree.Obj(fields, 0);
  }

  /**
   * Throws {@link BindException} for a name that the catalogue does not hold, too, and for what
   * {@link Catalogue#check} would refuse.
   */
  public static Record readTagged(Tree tree, Catalogue catalogue) {
    if (tree instanceof Tree.Obj(Map<String, Tree> fields, int _) && fields.size() == 1) {
      var entry = fields.entrySet().iterator().next();
      var type = catalogue.find(entry.getKey());
      if (type.isPresent()) {
        return orThrow(Binder.bind(entry.getValue(), type.get(), true));
      }
    }
    var what = "not one record under a name of the catalogue";
    throw new BindException(List.of(new Fault(tree.line(), "", what, "")));
  }

  private static <R extends Record> R orThrow(Binding<R> binding) {
    return switch (binding) {
      case Binding.Bound<R> bound -> bound.value();
      case Binding.Wrong<R> wrong -> throw new BindException(wrong.faults());
    };
  }
}
