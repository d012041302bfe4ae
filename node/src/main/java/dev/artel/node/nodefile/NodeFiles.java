package dev.artel.node.nodefile;

import dev.artel.core.paradigm.Problem;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import dev.artel.core.wire.Json;
import dev.artel.node.runfile.YamlException;
import dev.artel.node.runfile.YamlTrees;
import java.util.List;
import java.util.function.Function;

/** Reads node files, telling all that is wrong with one at once. */
public final class NodeFiles {
  private NodeFiles() {}

  /** What came of reading. */
  public sealed interface Checked {
    record Sound(NodeFile file) implements Checked {}

    /** By line. */
    record Flawed(List<Problem> problems) implements Checked {}
  }

  /**
   * @param checks what only those can check who know of stores and data
   */
  public static Checked read(String text, Function<NodeFile, List<Problem>> checks) {
    try {
      return switch (Json.bind(YamlTrees.parse(text), NodeFile.class)) {
        case Binding.Wrong<NodeFile>(List<Fault> faults) ->
            new Checked.Flawed(faults.stream().map(Problem::of).toList());
        case Binding.Bound<NodeFile>(NodeFile file) -> {
          var problems = checks.apply(file);
          yield problems.isEmpty() ? new Checked.Sound(file) : new Checked.Flawed(problems);
        }
      };
    } catch (YamlException e) {
      var what = String.valueOf(e.getMessage());
      return new Checked.Flawed(List.of(new Problem(e.line(), what, "write it as YAML 1.2")));
    }
  }
}
