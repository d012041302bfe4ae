package dev.artel.learning.model;

import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is wrong in a document, gathered from several records. */
final class Faults {
  private final List<Fault> all = new ArrayList<>();

  void add(Fault fault) {
    all.add(fault);
  }

  /** The value that was bound below {@code path}; else its faults are noted. */
  <R> Optional<R> take(Binding<R> binding, String path) {
    return switch (binding) {
      case Binding.Bound<R> bound -> Optional.of(bound.value());
      case Binding.Wrong<R> wrong -> {
        wrong.faults().forEach(fault -> add(below(path, fault)));
        yield Optional.empty();
      }
    };
  }

  boolean none() {
    return all.isEmpty();
  }

  /** The value where nothing is wrong; it is not asked for otherwise. */
  <R> Binding<R> or(Supplier<R> value) {
    return none() ? new Binding.Bound<>(value.get()) : wrong();
  }

  <R> Binding<R> wrong() {
    return new Binding.Wrong<>(all.stream().sorted(Comparator.comparingInt(Fault::line)).toList());
  }

  private static Fault below(String path, Fault fault) {
    var full =
        path.isEmpty() || fault.path().isEmpty() ? path + fault.path() : path + "." + fault.path();
    return new Fault(fault.line(), full, fault.what(), fault.remedy());
  }

  /** Throws {@link IllegalArgumentException} with all that is wrong. */
  static <R> R require(Binding<R> binding) {
    return switch (binding) {
      case Binding.Bound<R> bound -> bound.value();
      case Binding.Wrong<R> wrong ->
          throw new IllegalArgumentException(
              wrong.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")));
    };
  }
}
