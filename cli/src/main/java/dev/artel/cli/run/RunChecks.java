package dev.artel.cli.run;

import dev.artel.cli.ledger.Paradigms;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.learning.data.KnownCorpus;
import dev.artel.learning.data.LabelFault;
import dev.artel.learning.data.Partition;
import dev.artel.learning.model.Networks;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import dev.artel.node.runfile.RunFiles;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with what a file says of its model, of learning and of data. */
public final class RunChecks implements RunFiles.Checks {
  private RunChecks() {}

  /** The files of all paradigms that this program knows. */
  public static RunFiles files() {
    return new RunFiles(Paradigms.all(), new RunChecks(), Players::addresses);
  }

  @Override
  public List<Problem> task(TaskFile task) {
    var problems = new ArrayList<Problem>();
    note(problems, "model", Learners.model(task));
    note(problems, "plan", Learners.plan(task));
    return problems;
  }

  private static void note(List<Problem> problems, String key, Binding<?> binding) {
    if (binding instanceof Binding.Wrong<?>(List<Fault> faults)) {
      for (var fault : faults) {
        var path = fault.path().isEmpty() ? key : key + "." + fault.path();
        problems.add(Problem.of(new Fault(fault.line(), path, fault.what(), fault.remedy())));
      }
    }
  }

  @Override
  public List<Problem> data(Tree data) {
    if (ShopPlan.isFor(data)) {
      return Problem.binding(data, ShopPlan.class);
    }
    var problems = new ArrayList<>(Problem.binding(data, DataPlan.class));
    if (problems.isEmpty()) {
      var plan = Json.read(data, DataPlan.class);
      if (KnownCorpus.named(plan.source()).isEmpty()) {
        problems.add(
            new Problem(
                data.lineOf("source"),
                "there is no data source \"" + plan.source() + "\"",
                "one of these is wanted: " + KnownCorpus.words() + ", " + ShopPlan.SOURCE));
      }
      refuse(problems, data.lineOf("partition"), () -> Partition.named(plan.partition()));
    }
    return problems;
  }

  @Override
  public List<Problem> cast(Cast cast, int line) {
    var problems = new ArrayList<Problem>();
    refuse(problems, line, () -> LabelFault.named(cast.fault()));
    return problems;
  }

  private static void refuse(List<Problem> problems, int line, Runnable reader) {
    try {
      reader.run();
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(line, String.valueOf(e.getMessage()), "see docs/run-file.md"));
    }
  }

  @Override
  public List<Problem> whole(RunFile file) {
    if (ShopPlan.isFor(file.data()) || Learners.recommends(file.task())) {
      return ShopPlan.check(file);
    }
    var plan = LocalData.plan(file);
    var corpus = KnownCorpus.named(plan.source()).orElseThrow();
    var problems = new ArrayList<Problem>();
    if (plan.samples() > corpus.train()) {
      problems.add(
          new Problem(
              file.data().line(),
              "train and the fragments ask for %d training samples, and %s has %d"
                  .formatted(plan.samples(), corpus.word(), corpus.train()),
              "ask for fewer"));
    }
    fit(problems, file.task().model(), corpus);
    return problems;
  }

  private static void fit(List<Problem> problems, ModelSpec model, KnownCorpus corpus) {
    var network = Networks.of(model);
    int line = model.body().line();
    if (pixels(network.input()) != pixels(corpus.shape())) {
      var what = "the model takes %s, and the images of %s are %s";
      problems.add(
          new Problem(
              line,
              what.formatted(network.input(), corpus.word(), corpus.shape()),
              "set the model's input"));
    }
    if (network.classes() < corpus.classes()) {
      var what = "the model tells %d classes apart, and %s has %d";
      problems.add(
          new Problem(
              line,
              what.formatted(network.classes(), corpus.word(), corpus.classes()),
              "give the model as many"));
    }
  }

  private static long pixels(List<Integer> shape) {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }
}
