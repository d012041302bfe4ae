package dev.artel.core.wire;

import dev.artel.core.values.Address;
import dev.artel.core.values.Base58;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Fits trees into records, and goes on after a misfit so as to tell all of them. */
final class Binder {
  private final List<Fault> faults;

  Binder(List<Fault> faults) {
    this.faults = faults;
  }

  Optional<Object> record(Tree tree, Class<?> type, String path) {
    if (!(tree instanceof Tree.Obj(Map<String, Tree> fields, int line))) {
      return misfit(tree, path, "an object is wanted");
    }
    var parts = Parts.of(type);
    int before = faults.size();
    refuseUnknown(fields, parts, path);
    var values = new ArrayList<Object>();
    for (var part : parts.all()) {
      var field = Optional.ofNullable(fields.get(part.name()));
      field
          .map(found -> value(found, part.type(), join(path, part.name())))
          .orElseGet(() -> absent(parts, part, new Fault(line, path, "", "")))
          .ifPresent(values::add);
    }
    if (faults.size() > before || values.size() < parts.all().size()) {
      return Optional.empty();
    }
    return guarded(tree, path, () -> parts.construct(values));
  }

  private Optional<Object> absent(Parts parts, Parts.Part part, Fault place) {
    var value = parts.defaultOf(part);
    if (value.isEmpty()) {
      faults.add(
          new Fault(
              place.line(), place.path(), "the key \"" + part.name() + "\" is missing", "add it"));
    }
    return value;
  }

  private void refuseUnknown(Map<String, Tree> fields, Parts parts, String path) {
    var known = parts.all().stream().map(Parts.Part::name).toList();
    fields.forEach(
        (name, tree) -> {
          if (!known.contains(name)) {
            faults.add(
                new Fault(
                    tree.line(),
                    path,
                    "unknown key \"" + name + "\"",
                    Nearest.remedy(name, known)));
          }
        });
  }

  private Optional<Object> value(Tree tree, Type type, String path) {
    if (type instanceof ParameterizedType list) {
      return list(tree, Parts.elementOf(list), path);
    }
    var wanted = (Class<?>) type;
    if (wanted == Tree.class) {
      return Optional.of(tree);
    }
    if (wanted == boolean.class || wanted == Boolean.class) {
      return tree instanceof Tree.Bool(boolean flag, int _)
          ? Optional.of(flag)
          : misfit(tree, path, "true or false is wanted");
    }
    if (wanted.isEnum()) {
      return constant(tree, wanted, path);
    }
    if (isNumeric(wanted)) {
      return number(tree, wanted, path);
    }
    return isText(wanted) ? text(tree, wanted, path) : record(tree, wanted, path);
  }

  private Optional<Object> list(Tree tree, Class<?> element, String path) {
    if (!(tree instanceof Tree.Arr(List<Tree> items, int _))) {
      return misfit(tree, path, "a list is wanted");
    }
    var values = new ArrayList<Object>();
    for (int i = 0; i < items.size(); i++) {
      value(items.get(i), element, path + "[" + i + "]").ifPresent(values::add);
    }
    return values.size() == items.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
  }

  private Optional<Object> constant(Tree tree, Class<?> type, String path) {
    var names = Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
    var found =
        tree instanceof Tree.Str(String text, int _)
            ? names.indexOf(text.toUpperCase(Locale.ROOT).replace('-', '_'))
            : -1;
    if (found >= 0) {
      return Optional.of(type.getEnumConstants()[found]);
    }
    var allowed = names.stream().map(n -> n.toLowerCase(Locale.ROOT));
    return misfit(
        tree, path, "one of these is wanted: " + allowed.collect(Collectors.joining(", ")));
  }

  private static boolean isNumeric(Class<?> type) {
    return type.isPrimitive()
        || type == Integer.class
        || type == Long.class
        || type == Double.class
        || type == Micros.class;
  }

  private Optional<Object> number(Tree tree, Class<?> type, String path) {
    if (!(tree instanceof Tree.Num(BigDecimal number, int _))) {
      return misfit(tree, path, "a number is wanted");
    }
    if (type == double.class || type == Double.class) {
      return Optional.of(number.doubleValue());
    }
    try {
      long whole = number.longValueExact();
      if (type == Micros.class) {
        return Optional.of(Micros.of(whole));
      }
      return type == long.class || type == Long.class
          ? Optional.of(whole)
          : Optional.of(Math.toIntExact(whole));
    } catch (ArithmeticException e) {
      return misfit(tree, path, number + " is no whole number of the range");
    }
  }

  private static boolean isText(Class<?> type) {
    return type == String.class || FORMS.containsKey(type);
  }

  private static final Map<Class<?>, Function<String, Object>> FORMS =
      Map.of(
          Hash.class, Hash::hex,
          Address.class, Address::hex,
          Bytes.class, Bytes::hex,
          Cid.class, text -> Base58.parseCidV0(text).orElseGet(() -> Cid.hex(text)),
          Coins.class, text -> new Coins(new BigInteger(text)));

  private Optional<Object> text(Tree tree, Class<?> type, String path) {
    return switch (tree) {
      case Tree.Str(String text, int _) when type == String.class -> Optional.of(text);
      case Tree.Str(String text, int _) ->
          guarded(tree, path, () -> Optional.ofNullable(FORMS.get(type)).orElseThrow().apply(text));
      case Tree.Num(BigDecimal number, int _) when type == Coins.class ->
          guarded(tree, path, () -> new Coins(number.toBigIntegerExact()));
      default -> misfit(tree, path, "text is wanted");
    };
  }

  private Optional<Object> guarded(Tree tree, String path, Supplier<Object> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException | ArithmeticException e) {
      return misfit(tree, path, String.valueOf(e.getMessage()));
    }
  }

  private Optional<Object> misfit(Tree tree, String path, String what) {
    faults.add(new Fault(tree.line(), path, what, ""));
    return Optional.empty();
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
