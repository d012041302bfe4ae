package dev.artel.core.wire;

import dev.artel.core.values.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What the types of a wire record's components leave open: sizes, signs, and that text is Unicode
 * (half a surrogate pair has no UTF-8, so two texts would have one hash).
 */
final class Caps {
  private Caps() {}

  static Optional<String> problem(Record record) {
    return Shape.of(record.getClass()).components().stream()
        .flatMap(
            component ->
                problem(component.of(record), component.cap()).stream()
                    .map(problem -> component.name() + ": " + problem))
        .findFirst();
  }

  static Optional<String> problem(Object value, int cap) {
    return switch (value) {
      case Bytes bytes -> size(bytes.size(), cap, "bytes");
      case String text -> text(text, cap);
      case List<?> list -> size(list.size(), cap, "items").or(() -> items(list));
      case Integer number when number < 0 -> negative(number);
      case Long number when number < 0 -> negative(number);
      case Record nested when Kind.of(nested.getClass()) == Kind.RECORD -> problem(nested);
      default -> Optional.empty();
    };
  }

  static Optional<String> size(int size, int cap, String unit) {
    return size <= cap
        ? Optional.empty()
        : Optional.of("%d %s are more than the %d allowed".formatted(size, unit, cap));
  }

  private static Optional<String> text(String text, int cap) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return Optional.of("half a surrogate pair in the text");
    }
    return size(text.getBytes(StandardCharsets.UTF_8).length, cap, "bytes");
  }

  private static Optional<String> items(List<?> list) {
    return list.stream().flatMap(item -> problem(item, Integer.MAX_VALUE).stream()).findFirst();
  }

  private static Optional<String> negative(Number number) {
    return Optional.of(number + " is negative");
  }
}
