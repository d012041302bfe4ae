package dev.artel.core.wire;

import java.util.ArrayList;
import java.util.Comparator;
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
    var faults = new ArrayList<Fault>();
    var value = new Binder(faults).record(tree, type, "");
    if (value.isPresent() && faults.isEmpty()) {
      return new Binding.Bound<>(type.cast(value.get()));
    }
    faults.sort(Comparator.comparingInt(Fault::line));
    return new Binding.Wrong<>(faults);
  }

  /** Throws {@link BindException} with all that does not fit. */
  public static <R extends Record> R read(Tree tree, Class<R> type) {
    return switch (bind(tree, type)) {
      case Binding.Bound<R> bound -> bound.value();
      case Binding.Wrong<R> wrong -> throw new BindException(wrong.faults());
    };
  }

  /** A record of a catalogue under its wire name: {@code {"CommitteeSubmit": {...}}}. */
  public static Tree tagged(Record value) {
    var fields = new LinkedHashMap<String, Tree>();
    fields.put(Shape.of(value.getClass()).name(), toTree(value));
    return new Tree.Obj(fields, 0);
  }

  /** Throws {@link BindException} for a name that the catalogue does not hold, too. */
  public static Record readTagged(Tree tree, Catalogue catalogue) {
    if (tree instanceof Tree.Obj(Map<String, Tree> fields, int _) && fields.size() == 1) {
      var entry = fields.entrySet().iterator().next();
      var type = catalogue.find(entry.getKey());
      if (type.isPresent()) {
        return read(entry.getValue(), type.get());
      }
    }
    var fault = new Fault(tree.line(), "", "not one record of a known type", "");
    throw new BindException(List.of(fault));
  }
}
