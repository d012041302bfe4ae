package dev.artel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command, in a process of its own, killed again and again. */
@Tag("long")
class KilledRunTest {
  private static final long SEED = 20261121;
  private static final int KILLS = 10;
  private static final int LONGEST_MILLIS = 2_200;
  private static final String FILE =
      """
      task:
        name: strokes
        paradigm: committee
        model: {family: zoo, body: {name: 2nn}}
        plan: {epochs: 2, batch: 10, optimiser: {sgd: {learningRate: 0.05}}}
        aggregation: mean
        rules:
          terms:
            rounds: 3
            members: {maxWorkers: 4, maxCandidates: 4}
            stakes: {tau: 4}
          checks: {epsilon: 1.8}
      seed: 3
      data: {source: strokes, train: 8000, fragments: 3, fragment: 300, test: 1000}
      parties:
        - {role: requester, coins: 10000000, data: validation}
        - {role: worker, count: 3, coins: 100000, data: shard}
        - {role: worker, name: shuffler, coins: 100000, data: shard, fault: shuffle}
        - {role: validator, count: 4, coins: 100000}
      """;

  @TempDir Path dir;

  @Test
  void shouldEndWithTheSameModelAndCoinsHoweverOftenItIsKilled() throws Exception {
    var file = Files.writeString(dir.resolve("strokes.yaml"), FILE);
    assertThat(run("calm.log", "run", file.toString(), "--out", dir + "/calm").waitFor()).isZero();
    var random = new SplittableRandom(SEED);

    var command = List.of("run", file.toString(), "--out", dir + "/killed");
    int kills = 0;
    while (kills < KILLS) {
      var process = run("killed.log", command.toArray(String[]::new));
      if (process.waitFor(400 + random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS)) {
        break;
      }
      process.destroyForcibly().waitFor();
      kills++;
      boolean begun = Files.exists(dir.resolve("killed/FORMAT"));
      command = begun ? List.of("resume", dir + "/killed") : command;
    }
    assertThat(run("last.log", command.toArray(String[]::new)).waitFor())
        .as("seed " + SEED + ": " + Files.readString(dir.resolve("last.log")))
        .isZero();

    assertThat(kills).isPositive();
    for (var name : List.of("model.safetensors", "summary.json")) {
      assertThat(dir.resolve("killed/" + name))
          .as("seed " + SEED + ", after " + kills + " kills")
          .hasSameBinaryContentAs(dir.resolve("calm/" + name));
    }
  }

  /** By another compiler, on two threads and on one, floats are the same. */
  @Test
  void shouldBeCleanInTheEyesOfAnotherJvmWithOtherThreads() throws Exception {
    var file = Files.writeString(dir.resolve("strokes.yaml"), FILE);
    var options = List.of("-XX:ActiveProcessorCount=2", "-XX:+UseParallelGC");
    assertThat(run(options, "run.log", "run", file.toString(), "--out", dir + "/run").waitFor())
        .isZero();

    var others = List.of("-XX:ActiveProcessorCount=1", "-XX:TieredStopAtLevel=1");
    var audit = run(others, "audit.log", "audit", dir + "/run", "--as", "validator-2");

    assertThat(audit.waitFor()).as(Files.readString(dir.resolve("audit.log"))).isZero();
    assertThat(dir.resolve("audit.log")).content().contains("0 disagree");
  }

  private Process run(String log, String... arguments) throws IOException {
    return run(List.of(), log, arguments);
  }

  private Process run(List<String> options, String log, String... arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(new File(dir.toFile(), log))
        .start();
  }
}
