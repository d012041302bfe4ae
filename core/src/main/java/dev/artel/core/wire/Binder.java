package dev.artel.core.wire;

import dev.artel.core.values.Bytes;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fits trees into records, and goes on after a misfit so as to tell all of them. A wire record's
 * caps hold before anything is made of what exceeds them.
 */
final class Binder {
  private static final int MOST_FAULTS = 100;

  private final List<Fault> faults = new ArrayList<>();
  private final boolean wire;

  /** Where a value is wanted, and of what type. */
  private record Slot(String path, Type type, int cap) {
    Slot item(int index, Class<?> element) {
      return new Slot(path + "[" + index + "]", element, Integer.MAX_VALUE);
    }
  }

  private Binder(boolean wire) {
    this.wire = wire;
  }

  /**
   * @param wire whether {@link Caps} apply
   */
  static <R extends Record> Binding<R> bind(Tree tree, Class<R> type, boolean wire) {
    var binder = new Binder(wire);
    var value = binder.record(tree, type, "");
    if (value.isPresent() && binder.faults.isEmpty()) {
      return new Binding.Bound<>(type.cast(value.get()));
    }
    binder.faults.sort(Comparator.comparingInt(Fault::line));
    return new Binding.Wrong<>(List.copyOf(binder.faults));
  }

  private Optional<Object> record(Tree tree, Class<?> type, String path) {
    if (!(tree instanceof Tree.Obj(Map<String, Tree> fields, int line))) {
      return misfit(tree, path, "an object", Phrases.form(type));
    }
    var parts = Parts.of(type);
    refuseUnknown(fields, parts, path);
    var values = new ArrayList<Object>();
    for (var part : parts.all()) {
      var slot =
          new Slot(join(path, part.name()), part.type(), wire ? part.cap() : Integer.MAX_VALUE);
      Optional.ofNullable(fields.get(part.name()))
          .map(found -> value(found, slot))
          .orElseGet(() -> absent(parts, part, line, path))
          .ifPresent(values::add);
    }
    return values.size() < parts.all().size()
        ? Optional.empty()
        : constructed(parts, values, line, path);
  }

  private Optional<Object> constructed(Parts parts, List<Object> values, int line, String path) {
    try {
      return Optional.of(parts.construct(values));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return wrong(line, path, String.valueOf(e.getMessage()), "");
    }
  }

  private Optional<Object> absent(Parts parts, Parts.Part part, int line, String path) {
    var value = parts.defaultOf(part);
    return value.isPresent()
        ? value
        : wrong(
            line,
            path,
            "the key \"" + part.name() + "\" is missing",
            "add it: " + Phrases.form(part.type()));
  }

  private void refuseUnknown(Map<String, Tree> fields, Parts parts, String path) {
    var known = parts.all().stream().map(Parts.Part::name).toList();
    fields.forEach(
        (name, tree) -> {
          if (!known.contains(name)) {
            var what = "unknown key \"" + Phrases.brief(name) + "\"";
            wrong(tree.line(), path, what, Nearest.remedy(Phrases.brief(name), known));
          }
        });
  }

  private Optional<Object> value(Tree tree, Slot slot) {
    if (!(slot.type() instanceof Class<?> type)) {
      return list(tree, slot);
    }
    if (type == Tree.class) {
      return Optional.of(tree);
    }
    return Leaf.of(type)
        .map(leaf -> single(tree, leaf, slot))
        .orElseGet(() -> record(tree, type, slot.path()));
  }

  private Optional<Object> list(Tree tree, Slot slot) {
    if (!(tree instanceof Tree.Arr(List<Tree> items, int line))) {
      return misfit(tree, slot.path(), "a list", Phrases.form(slot.type()));
    }
    var tooLong = Caps.size(items.size(), slot.cap(), "items");
    if (tooLong.isPresent()) {
      return wrong(line, slot.path(), tooLong.get(), "");
    }
    var element = Parts.elementOf(slot.type()).orElseThrow();
    var values = new ArrayList<Object>();
    for (int i = 0; i < items.size(); i++) {
      value(items.get(i), slot.item(i, element)).ifPresent(values::add);
    }
    return values.size() == items.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
  }

  private Optional<Object> single(Tree tree, Leaf leaf, Slot slot) {
    var oversize = oversize(tree, slot);
    if (oversize.isPresent()) {
      return wrong(tree.line(), slot.path(), oversize.get(), "");
    }
    var value = leaf.read(tree);
    if (value.isEmpty()) {
      return misfit(tree, slot.path(), leaf.noun(), leaf.form());
    }
    var problem = wire ? Caps.problem(value.get(), slot.cap()) : Optional.<String>empty();
    return problem.isPresent() ? wrong(tree.line(), slot.path(), problem.get(), "") : value;
  }

  /** Told by the digits, before there are bytes. */
  private static Optional<String> oversize(Tree tree, Slot slot) {
    return slot.type() == Bytes.class && tree instanceof Tree.Str(String digits, int _)
        ? Caps.size(digits.length() / 2 - 1, slot.cap(), "bytes")
        : Optional.empty();
  }

  private Optional<Object> misfit(Tree tree, String path, String noun, String form) {
    return wrong(tree.line(), path, Phrases.show(tree) + " is not " + noun, "write " + form);
  }

  /** Past the bound nothing more is noted: a document may be wrong a million times. */
  private Optional<Object> wrong(int line, String path, String what, String remedy) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(line, path, what, remedy));
    }
    return Optional.empty();
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
