package dev.artel.node.runfile;

import dev.artel.core.paradigm.Gambit;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.weights.Aggregations;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Nearest;
import dev.artel.core.wire.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gathers what is wrong with one file. Each part is checked for itself, so that a mistake in one
 * hides none in another; how they go together is asked only where the parts are sound.
 */
final class RunCheck {
  private static final int MOST_PARTIES = 10_000;

  private final Map<String, Paradigm> paradigms;
  private final RunFiles.Checks checks;
  private final List<Problem> problems = new ArrayList<>();

  RunCheck(Map<String, Paradigm> paradigms, RunFiles.Checks checks) {
    this.paradigms = paradigms;
    this.checks = checks;
  }

  void note(List<Fault> faults) {
    faults.forEach(fault -> problems.add(Problem.of(fault)));
  }

  RunFiles.Checked flawed() {
    var sorted = problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    return new RunFiles.Checked.Flawed(sorted);
  }

  RunFiles.Checked result(RunFile file) {
    return paradigm(file.task())
        .filter(_ -> problems.isEmpty())
        .<RunFiles.Checked>map(paradigm -> new RunFiles.Checked.Sound(file, paradigm))
        .orElseGet(this::flawed);
  }

  private Optional<Paradigm> paradigm(TaskFile task) {
    return Optional.ofNullable(paradigms.get(task.paradigm()));
  }

  /** What can be checked of a document that is no run file. */
  void partsOf(Tree root) {
    if (!(root instanceof Tree.Obj(Map<String, Tree> fields, int _))) {
      return;
    }
    Optional.ofNullable(fields.get("task"))
        .filter(tree -> Json.bind(tree, TaskFile.class) instanceof Binding.Bound)
        .ifPresent(tree -> task(Json.read(tree, TaskFile.class), tree));
    Optional.ofNullable(fields.get("data")).map(checks::data).ifPresent(problems::addAll);
  }

  void task(TaskFile task, Tree tree) {
    paradigm(task)
        .ifPresentOrElse(
            paradigm -> problems.addAll(paradigm.check(task)),
            () -> noParadigm(task, tree.lineOf("paradigm")));
    problems.addAll(checks.task(task));
    try {
      Aggregations.named(task.aggregation());
    } catch (IllegalArgumentException e) {
      var what = String.valueOf(e.getMessage());
      problems.add(new Problem(tree.lineOf("aggregation"), what, "see docs/models.md"));
    }
  }

  private void noParadigm(TaskFile task, int line) {
    var names = paradigms.keySet().stream().sorted().collect(Collectors.joining(", "));
    problems.add(
        new Problem(
            line,
            "there is no paradigm \"" + task.paradigm() + "\"",
            "one of these is wanted: " + names));
  }

  void run(RunFile file, Tree root) {
    task(file.task(), ((Tree.Obj) root).fields().getOrDefault("task", root));
    problems.addAll(checks.data(file.data()));
    var paradigm = paradigm(file.task());
    paradigm.ifPresent(known -> checkCast(file, known, root));
    if (problems.isEmpty() && paradigm.isPresent()) {
      problems.addAll(paradigm.get().check(file.task(), counts(file)));
      checkCoins(file, paradigm.get(), root);
      problems.addAll(checks.whole(file));
    }
  }

  /** Whether there are so few parties that something may be made for each. */
  boolean admits(RunFile file, Tree root) {
    long parties = file.parties().stream().mapToLong(Cast::count).sum();
    if (parties > MOST_PARTIES) {
      problems.add(
          new Problem(
              root.lineOf("parties"),
              "there are " + parties + " parties",
              "cast at most " + MOST_PARTIES + " on one machine"));
    }
    return problems.isEmpty();
  }

  private static Map<String, Integer> counts(RunFile file) {
    return file.parties().stream().collect(Collectors.toMap(Cast::role, Cast::count, Integer::sum));
  }

  private void checkCast(RunFile file, Paradigm paradigm, Tree root) {
    var roles = paradigm.roles();
    for (int i = 0; i < file.parties().size(); i++) {
      var cast = file.parties().get(i);
      problems.addAll(checks.cast(cast, root.lineOf("parties", i)));
      if (!roles.contains(cast.role())) {
        problems.add(
            new Problem(
                root.lineOf("parties", i, "role"),
                "there is no role \"" + cast.role() + "\" in the paradigm " + paradigm.name(),
                "one of these is wanted: " + String.join(", ", roles)));
      } else {
        problems.addAll(paradigm.check(cast.role(), cast.options()));
        checkAttack(cast, paradigm, root.lineOf("parties", i, "attack"));
      }
    }
    checkNames(file, root);
    int posters = counts(file).getOrDefault(roles.getFirst(), 0);
    if (posters != 1) {
      problems.add(
          new Problem(
              root.lineOf("parties"),
              "the parties hold "
                  + (posters == 0 ? "no " : posters + " times a ")
                  + roles.getFirst(),
              "exactly one posts the task"));
    }
  }

  private void checkAttack(Cast cast, Paradigm paradigm, int line) {
    var known =
        paradigm.gambits().stream()
            .filter(gambit -> gambit.roles().contains(cast.role()))
            .map(Gambit::name)
            .toList();
    if (!cast.isHonest() && !known.contains(cast.attack())) {
      problems.add(
          new Problem(
              line,
              "a " + cast.role() + " knows no attack \"" + cast.attack() + "\"",
              Nearest.remedy(cast.attack(), known)));
    }
  }

  /** Demo keys follow from names: two of one name would be one party. */
  private void checkNames(RunFile file, Tree root) {
    var names = new HashSet<String>();
    for (int i = 0; i < file.parties().size(); i++) {
      var name = file.parties().get(i).stem();
      if (!names.add(name)) {
        problems.add(
            new Problem(
                root.lineOf("parties", i),
                "there is another party called \"" + name + "\"",
                "give each entry a name of its own, or one entry a count"));
      }
    }
  }

  private void checkCoins(RunFile file, Paradigm paradigm, Tree root) {
    for (int i = 0; i < file.parties().size(); i++) {
      var cast = file.parties().get(i);
      var needed = paradigm.stake(file.task(), cast.role(), cast.options());
      if (!cast.coins().covers(needed)) {
        problems.add(
            new Problem(
                root.lineOf("parties", i),
                "a " + cast.role() + " has to lock " + needed + " coins, and has " + cast.coins(),
                "give it more coins, or lower what the task asks for"));
      }
    }
  }
}
