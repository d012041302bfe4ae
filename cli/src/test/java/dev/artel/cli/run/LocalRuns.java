package dev.artel.cli.run;

import dev.artel.cli.ledger.Paradigms;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.port.Data;
import dev.artel.core.port.Learner;
import dev.artel.core.wire.Tree;
import dev.artel.node.LocalNetwork;
import dev.artel.node.PlainText;
import dev.artel.node.RunFolder;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import dev.artel.node.runfile.RunFiles;
import dev.artel.testkit.sim.StandInData;
import dev.artel.testkit.sim.StandInLearner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Small runs in folders, with the stand-in learner. */
final class LocalRuns {
  static final String COMMITTEE =
      """
      task:
        name: clouds
        paradigm: committee
        model: {family: stand-in, body: {features: 4, classes: 4}}
        plan: {}
        aggregation: mean
        rules:
          terms:
            rounds: 2
            members: {maxWorkers: 3, maxCandidates: 3}
            stakes: {tau: 3}
            auditors: ["party:auditor"]
          checks: {epsilon: 1.3}
      seed: 5
      data: {}
      parties:
        - {role: requester, coins: 10000000, data: validation}
        - {role: worker, count: 3, coins: 100000, data: shard}
        - {role: validator, count: 3, coins: 100000}
        - {role: auditor}
      """;

  static final String ECHO =
      """
      task:
        name: echo
        paradigm: echo
        model: {family: stand-in, body: {features: 2, classes: 2}}
        plan: {}
        aggregation: mean
        rules: {parties: 3, rounds: 2, pay: 3, bond: 10, recruitFor: 60, roundFor: 60}
      seed: 5
      data: {}
      parties:
        - {role: requester, coins: 1000}
        - {role: member, count: 3, coins: 100}
      """;

  private LocalRuns() {}

  /** The stand-in has models and data of its own. */
  private record Unchecked() implements RunFiles.Checks {
    @Override
    public List<Problem> task(TaskFile task) {
      return List.of();
    }

    @Override
    public List<Problem> data(Tree data) {
      return List.of();
    }

    @Override
    public List<Problem> cast(Cast cast, int line) {
      return List.of();
    }

    @Override
    public List<Problem> whole(RunFile file) {
      return List.of();
    }
  }

  /** The run file of a folder. */
  static CheckedFile checked(Path folder) throws IOException {
    RunFolder.requireFormat(folder);
    return checked(PlainText.read(folder.resolve("run.yaml")));
  }

  static CheckedFile checked(String text) {
    var checked = new RunFiles(Paradigms.all(), new Unchecked(), Players::addresses).read(text);
    if (checked instanceof RunFiles.Checked.Sound(var file, var paradigm)) {
      return new CheckedFile(text, file, paradigm);
    }
    throw new IllegalArgumentException("run.yaml: " + checked);
  }

  /** Begins a run, or goes on with it. */
  static Ended run(Path path, String text, LocalNetwork.Watcher watcher)
      throws IOException, InterruptedException {
    return run(path, text, new StandInLearner(), watcher);
  }

  static Ended run(Path path, String text, Learner learner, LocalNetwork.Watcher watcher)
      throws IOException, InterruptedException {
    boolean begun = path.resolve("FORMAT").toFile().exists();
    try (var folder = begun ? RunFolder.open(path) : RunFolder.create(path, text)) {
      var ended = new LocalRun(folder, checked(text)).run(learner, LocalRuns::data, watcher);
      Sums.write(folder);
      return ended;
    }
  }

  static Data data(String party) {
    return party.startsWith("worker")
        ? StandInData.named(Map.of("train", StandInData.clouds(party.hashCode(), 60, 4)))
        : StandInData.named(
            Map.of(
                "fragment/1", StandInData.clouds(1, 40, 4),
                "fragment/2", StandInData.clouds(2, 40, 4),
                "test", StandInData.clouds(3, 80, 4)));
  }
}
