package dev.artel.node.runfile;

import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.values.Address;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads run files, telling all that is wrong with one at once. */
public final class RunFiles {
  private static final Tree NOTHING = new Tree.Obj(Map.of(), 0);

  private final Map<String, Paradigm> paradigms;
  private final Checks checks;
  private final Function<RunFile, Map<String, Address>> addresses;

  /** What came of reading. */
  public sealed interface Checked {
    record Sound(RunFile file, Paradigm paradigm) implements Checked {}

    /** By line. */
    record Flawed(List<Problem> problems) implements Checked {}
  }

  /** What only those can check who know of models and data. */
  public interface Checks {
    /** What is wrong with a task's model and plan. */
    List<Problem> task(TaskFile task);

    /** What is wrong with a run file's data section. */
    List<Problem> data(Tree data);

    /** What is wrong with what a run file says of some parties, which begins on this line. */
    List<Problem> cast(Cast cast, int line);

    /** What does not go together in a file whose parts are sound each for itself. */
    List<Problem> whole(RunFile file);
  }

  /**
   * @param addresses of a run file's cast, by name
   */
  public RunFiles(
      List<Paradigm> paradigms, Checks checks, Function<RunFile, Map<String, Address>> addresses) {
    this.paradigms = paradigms.stream().collect(Collectors.toMap(Paradigm::name, p -> p));
    this.checks = checks;
    this.addresses = addresses;
  }

  /** A task with all its parties. */
  public Checked read(String text) {
    return parsed(text, this::run);
  }

  /** A run file, or a task without any party: alone under its key, or as it is published. */
  public Checked readTask(String text) {
    return parsed(text, tree -> alone(tree).map(this::task).orElseGet(() -> run(tree)));
  }

  private static Checked parsed(String text, Function<Tree, Checked> reader) {
    try {
      return reader.apply(YamlTrees.parse(text));
    } catch (YamlException e) {
      var what = String.valueOf(e.getMessage());
      return new Checked.Flawed(List.of(new Problem(e.line(), what, "write it as YAML 1.2")));
    }
  }

  /** The task of a document that has no more. */
  private static Optional<Tree> alone(Tree tree) {
    if (!(tree instanceof Tree.Obj(Map<String, Tree> fields, int _))) {
      return Optional.empty();
    }
    return fields.size() == 1
        ? Optional.ofNullable(fields.get("task"))
        : Optional.of(tree).filter(_ -> fields.containsKey("paradigm"));
  }

  private Checked task(Tree tree) {
    var check = new RunCheck(paradigms, checks);
    switch (Json.bind(tree, TaskFile.class)) {
      case Binding.Wrong<TaskFile>(List<Fault> faults) -> check.note(faults);
      case Binding.Bound<TaskFile>(TaskFile task) -> {
        check.task(task, tree);
        return check.result(new RunFile(task, 0, NOTHING, List.of()));
      }
    }
    return check.flawed();
  }

  private Checked run(Tree tree) {
    var check = new RunCheck(paradigms, checks);
    switch (Json.bind(tree, RunFile.class)) {
      case Binding.Wrong<RunFile>(List<Fault> faults) -> {
        check.note(faults);
        check.partsOf(tree);
      }
      case Binding.Bound<RunFile>(RunFile file) -> {
        if (check.admits(file, tree)) {
          var named = new Mentions(addresses.apply(file)).resolve(file);
          check.run(named, tree);
          return check.result(named);
        }
      }
    }
    return check.flawed();
  }
}
