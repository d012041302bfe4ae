package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Problem;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.port.Data;
import dev.artel.core.wire.Tree;
import dev.artel.node.LocalNetwork;
import dev.artel.node.RunFolder;
import dev.artel.node.RunFolderException;
import dev.artel.node.runfile.Cast;
import dev.artel.node.runfile.RunFile;
import dev.artel.node.runfile.RunFiles;
import dev.artel.testkit.sim.StandInData;
import dev.artel.testkit.sim.StandInLearner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole task on the embedded ledger and store, with the stand-in learner. */
class LocalRunTest {
  private static final String COMMITTEE =
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
          checks: {epsilon: 1.3}
      seed: 5
      data: {}
      parties:
        - {role: requester, coins: 10000000, data: validation}
        - {role: worker, count: 3, coins: 100000, data: shard}
        - {role: validator, count: 3, coins: 100000}
      """;

  private static final String ECHO =
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

  @TempDir Path dir;

  @Test
  void shouldTrainACommitteeToItsEnd() throws Exception {
    var ended = run("whole", COMMITTEE, view -> {});

    assertThat(ended.coins().isConserved()).isTrue();
    assertThat(ended.model()).isPresent();
    assertThat(ended.exhibits()).hasSize(4);
  }

  @Test
  void shouldRunAParadigmThatItHasNeverHeardOf() throws Exception {
    var ended = run("echo", ECHO, view -> {});

    assertThat(ended.coins().isConserved()).isTrue();
    assertThat(ended.exhibits()).isNotEmpty();
  }

  @Test
  void shouldEndAlikeHoweverOftenItIsBrokenOff() throws Exception {
    var whole = run("calm", COMMITTEE, view -> {});

    Ended resumed = null;
    int breaks = 0;
    for (int turns = 2; resumed == null; turns += 4) {
      try {
        resumed = run("broken", COMMITTEE, breakAfter(turns));
      } catch (BrokenOff e) {
        breaks++;
      }
    }

    assertThat(breaks).isPositive();
    assertThat(resumed.model().orElseThrow()).isEqualTo(whole.model().orElseThrow());
    assertThat(resumed.accounts()).isEqualTo(whole.accounts());
    assertThat(resumed.coins()).isEqualTo(whole.coins());
  }

  @Test
  void shouldRefuseASecondRunInAFolderThatIsInUse() throws Exception {
    try (var _ = RunFolder.create(dir.resolve("busy"), ECHO)) {
      assertThatThrownBy(() -> RunFolder.open(dir.resolve("busy")))
          .isInstanceOf(RunFolderException.class)
          .hasMessageContaining("another process");
    }
  }

  private static LocalNetwork.Watcher breakAfter(int turns) {
    var left = new AtomicInteger(turns);
    return view -> {
      if (left.decrementAndGet() < 0) {
        throw new BrokenOff();
      }
    };
  }

  private static final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

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

  private Ended run(String name, String text, LocalNetwork.Watcher watcher)
      throws IOException, InterruptedException {
    var learner = new StandInLearner();
    var paradigms =
        ServiceLoader.load(Paradigm.class).stream().map(ServiceLoader.Provider::get).toList();
    var checked = new RunFiles(paradigms, new Unchecked()).read(text);
    assertThat(checked).isInstanceOf(RunFiles.Checked.Sound.class);
    var sound = (RunFiles.Checked.Sound) checked;
    var path = dir.resolve(name);
    boolean begun = path.resolve("FORMAT").toFile().exists();
    try (var folder = begun ? RunFolder.open(path) : RunFolder.create(path, text)) {
      return new LocalRun(folder, text, sound.file(), sound.paradigm())
          .run(learner, LocalRunTest::data, watcher);
    }
  }

  private static Data data(String party) {
    return party.startsWith("worker")
        ? StandInData.named(Map.of("train", StandInData.clouds(party.hashCode(), 60, 4)))
        : StandInData.named(
            Map.of(
                "fragment/1", StandInData.clouds(1, 40, 4),
                "fragment/2", StandInData.clouds(2, 40, 4),
                "test", StandInData.clouds(3, 80, 4)));
  }
}
