package dev.artel.node.runfile;

import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.port.Learner;
import dev.artel.core.weights.Aggregations;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads run files, telling all that is wrong with one at once. */
public final class RunFiles {
  private final Map<String, Paradigm> paradigms;
  private final Learner learner;
  private final Function<RunFile, List<Problem>> dataCheck;

  /** What came of reading. */
  public sealed interface Checked {
    record Sound(RunFile file, Paradigm paradigm) implements Checked {}

    record Flawed(List<Problem> problems) implements Checked {}
  }

  /**
   * @param learner checks the layers
   * @param dataCheck checks what the run file says of data
   */
  public RunFiles(
      List<Paradigm> paradigms, Learner learner, Function<RunFile, List<Problem>> dataCheck) {
    this.paradigms = paradigms.stream().collect(Collectors.toMap(Paradigm::name, p -> p));
    this.learner = learner;
    this.dataCheck = dataCheck;
  }

  public Checked read(String text) {
    Tree tree;
    try {
      tree = YamlTrees.parse(text);
    } catch (YamlException e) {
      return new Checked.Flawed(
          List.of(new Problem(e.line(), String.valueOf(e.getMessage()), "write it as YAML 1.2")));
    }
    return switch (Json.bind(tree, RunFile.class)) {
      case Binding.Wrong<RunFile> wrong ->
          new Checked.Flawed(wrong.faults().stream().map(Problem::of).toList());
      case Binding.Bound<RunFile> bound -> check(bound.value(), new Lines(tree));
    };
  }

  private Checked check(RunFile file, Lines lines) {
    var paradigm = Optional.ofNullable(paradigms.get(file.task().paradigm()));
    if (paradigm.isEmpty()) {
      var names = paradigms.keySet().stream().sorted().collect(Collectors.joining(", "));
      return new Checked.Flawed(
          List.of(
              new Problem(
                  lines.of("task", "paradigm"),
                  "there is no paradigm \"" + file.task().paradigm() + "\"",
                  "one of these is wanted: " + names)));
    }
    var problems = new ArrayList<>(paradigm.get().check(file.task()));
    checkModel(file, lines, problems);
    checkAggregation(file, lines, problems);
    boolean sound = problems.isEmpty();
    checkCast(file, paradigm.get(), lines, problems);
    if (sound && problems.isEmpty()) {
      problems.addAll(paradigm.get().check(file.task(), counts(file)));
      checkCoins(file, paradigm.get(), lines, problems);
    }
    problems.addAll(dataCheck.apply(file));
    problems.sort(Comparator.comparingInt(Problem::line));
    return problems.isEmpty()
        ? new Checked.Sound(file, paradigm.get())
        : new Checked.Flawed(problems);
  }

  private void checkModel(RunFile file, Lines lines, List<Problem> problems) {
    try {
      learner.layout(file.task().model());
    } catch (IllegalArgumentException e) {
      var what = String.valueOf(e.getMessage());
      problems.add(new Problem(lines.of("task", "model"), "model: " + what, "see docs/models.md"));
    }
  }

  private static void checkAggregation(RunFile file, Lines lines, List<Problem> problems) {
    try {
      Aggregations.named(file.task().aggregation());
    } catch (IllegalArgumentException e) {
      problems.add(
          new Problem(lines.of("task", "aggregation"), String.valueOf(e.getMessage()), ""));
    }
  }

  private static Map<String, Integer> counts(RunFile file) {
    return file.parties().stream().collect(Collectors.toMap(Cast::role, Cast::count, Integer::sum));
  }

  private static void checkCoins(
      RunFile file, Paradigm paradigm, Lines lines, List<Problem> problems) {
    for (int i = 0; i < file.parties().size(); i++) {
      var cast = file.parties().get(i);
      var needed = paradigm.stake(file.task(), cast.role(), cast.options());
      if (!cast.coins().covers(needed)) {
        problems.add(
            new Problem(
                lines.of("parties", i),
                "a " + cast.role() + " has to lock " + needed + " coins, and has " + cast.coins(),
                "give it more coins, or lower what the task asks for"));
      }
    }
  }

  private static void checkCast(
      RunFile file, Paradigm paradigm, Lines lines, List<Problem> problems) {
    var roles = paradigm.roles();
    for (int i = 0; i < file.parties().size(); i++) {
      var cast = file.parties().get(i);
      int line = lines.of("parties", i);
      if (!roles.contains(cast.role())) {
        problems.add(
            new Problem(
                line,
                "there is no role \"" + cast.role() + "\" in the paradigm " + paradigm.name(),
                "one of these is wanted: " + String.join(", ", roles)));
      } else {
        problems.addAll(paradigm.check(cast.role(), cast.options()));
      }
    }
    for (var role : roles) {
      int count =
          file.parties().stream().filter(c -> c.role().equals(role)).mapToInt(Cast::count).sum();
      boolean poster = role.equals(roles.getFirst());
      if (count == 0 || (poster && count > 1)) {
        problems.add(
            new Problem(
                lines.of("parties"),
                "the parties hold " + (count == 0 ? "no " : count + " times a ") + role,
                poster ? "exactly one posts the task" : "add at least one"));
      }
    }
  }

  /** Where things stood. */
  private record Lines(Tree root) {
    int of(Object... path) {
      var tree = root;
      for (var step : path) {
        tree =
            switch (tree) {
              case Tree.Obj object when object.fields().containsKey(step.toString()) ->
                  object.fields().getOrDefault(step.toString(), tree);
              case Tree.Arr array when step instanceof Integer i && i < array.items().size() ->
                  array.items().get(i);
              default -> tree;
            };
      }
      return tree.line();
    }
  }
}
