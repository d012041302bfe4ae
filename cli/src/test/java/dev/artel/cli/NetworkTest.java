package dev.artel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All parties in processes of their own, some of which are killed. */
@Tag("long")
class NetworkTest {
  private static final long SEED = 5;
  private static final String FILE =
      """
      task:
        name: strokes
        paradigm: committee
        model: {family: zoo, body: {name: logistic}}
        plan: {}
        aggregation: mean
        rules:
          terms:
            rounds: 2
            members: {maxWorkers: 2, maxCandidates: 3}
            stakes: {tau: 3}
            auditors: ["party:auditor"]
          checks: {epsilon: 1.2, relative: true}
      seed: 1
      data: {source: strokes, train: 2000, fragments: 2, fragment: 300, test: 500}
      parties:
        - {role: requester, name: clinic, coins: 10000000, data: validation}
        - {role: worker, count: 2, coins: 100000, data: shard}
        - {role: validator, count: 3, coins: 100000}
        - {role: auditor, name: auditor}
      """;

  @TempDir Path dir;

  @Test
  void shouldEndAsARunDoesHoweverOftenItsProcessesAreKilled() throws Exception {
    var file = Files.writeString(dir.resolve("strokes.yaml"), FILE);
    var network = start("up.log", "network", "up", file.toString(), "--out", dir + "/network");
    var random = new SplittableRandom(SEED);

    int kills = 0;
    while (!network.waitFor(2_000 + random.nextInt(4_000), TimeUnit.MILLISECONDS)) {
      var victims = network.children().toList();
      if (!victims.isEmpty() && kills < 5) {
        victims.get(random.nextInt(victims.size())).destroyForcibly();
        kills++;
      }
    }
    var said = Files.readString(dir.resolve("up.log"));
    assertThat(network.exitValue()).as("seed " + SEED + ": " + said).isZero();

    assertThat(said).contains("conserved", "audit: clean", ", 0 disagree,");
    assertThat(kills).isPositive();
    var paid = Paid.of(dir.resolve("network"));
    assertThat(paid.got()).as("nobody is paid twice").hasSize(5).isEqualTo(paid.due());
    var run = start("run.log", "run", file.toString(), "--out", dir + "/run");
    assertThat(run.waitFor()).isZero();
    assertThat(dir.resolve("network/model.safetensors"))
        .hasSameBinaryContentAs(dir.resolve("run/model.safetensors"));
  }

  @Test
  void shouldBeStoppedAndGoneOnWith() throws Exception {
    var file = Files.writeString(dir.resolve("strokes.yaml"), FILE);
    var first = start("first.log", "network", "up", file.toString(), "--out", dir + "/network");
    var status = dir.resolve("network/parties/worker-2/status.json");
    while (!Files.exists(status)) {
      assertThat(first.waitFor(200, TimeUnit.MILLISECONDS)).as("it ended early").isFalse();
    }

    assertThat(Said.artel("network", "status", dir.resolve("network")).out())
        .contains("clinic", "validator-3");
    // That one hears nothing: whoever waits for it must be waited for longer.
    var deaf = first.children().findFirst().orElseThrow().pid();
    assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(deaf)).start().waitFor()).isZero();
    assertThat(Said.artel("network", "down", dir.resolve("network")).code()).isZero();
    assertThat(first.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(dir.resolve("first.log"))).contains("go on with: artel network up");

    var again = start("again.log", "network", "up", file.toString(), "--out", dir + "/network");
    assertThat(again.waitFor(20, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(dir.resolve("again.log"))).contains("audit: clean");
  }

  private Process start(String log, String... arguments) throws IOException {
    return new ProcessBuilder(Java.artel(arguments))
        .redirectErrorStream(true)
        .redirectOutput(dir.resolve(log).toFile())
        .start();
  }
}
