package dev.artel.core.paradigm;

import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.util.List;

/** Something wrong in a file: on which line (0: none), what, and what to do about it. */
public record Problem(int line, String what, String remedy) {
  public static Problem of(Fault fault) {
    var place = fault.path().isEmpty() ? "" : fault.path() + ": ";
    return new Problem(fault.line(), place + fault.what(), fault.remedy());
  }

  /** All that keeps a document from being a record of this type. */
  public static List<Problem> binding(Tree tree, Class<? extends Record> type) {
    return Json.bind(tree, type) instanceof Binding.Wrong<?> wrong
        ? wrong.faults().stream().map(Problem::of).toList()
        : List.of();
  }
}
