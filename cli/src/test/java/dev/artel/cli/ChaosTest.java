package dev.artel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testkit.engines.EngineScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fourteen parties on three geth signers and two Kubo nodes, all of which are killed. */
@Tag("long")
class ChaosTest {
  private static final long SEED = 7;
  private static final String FILE =
      """
      task:
        name: strokes
        paradigm: committee
        model: {family: zoo, body: {name: 2nn}}
        plan: {epochs: 1, batch: 20, optimiser: {sgd: {learningRate: 0.05}}}
        aggregation: mean
        rules:
          terms:
            rounds: 2
            members: {maxWorkers: 5, maxCandidates: 8}
            stakes: {tau: 8}
          checks: {epsilon: 2.5}
      seed: 1
      data: {source: strokes, train: 2500, fragments: 2, fragment: 200, test: 500}
      parties:
        - {role: requester, name: clinic, coins: 10000000, data: validation}
        - {role: worker, count: 5, coins: 100000, data: shard}
        - {role: validator, count: 8, coins: 100000}
      """;

  @TempDir Path dir;

  @Test
  void shouldEndWellHoweverOftenPartiesAndEnginesAreKilled() throws Exception {
    EngineScript.program("geth.sh", "geth-clique");
    EngineScript.program("kubo.sh", "ipfs");
    var file = Files.writeString(dir.resolve("strokes.yaml"), FILE);
    var folder = dir.resolve("network");
    var log = dir.resolve("up.log");
    var up =
        new ProcessBuilder(
                Java.artel(
                    "network",
                    "up",
                    file.toString(),
                    "--out",
                    folder.toString(),
                    "--ledger",
                    "evm",
                    "--store",
                    "kubo",
                    "--chaos",
                    Long.toString(SEED)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    boolean ended = up.waitFor(30, TimeUnit.MINUTES);
    up.destroy();
    up.waitFor();

    var kills = Files.readString(folder.resolve("kills.log"));
    System.out.println(kills);
    var said = kills + Files.readString(log);
    assertThat(ended).as(said).isTrue();
    assertThat(up.exitValue()).as(said).isZero();
    assertThat(said).contains(": conserved", "audit: clean", ", 0 disagree,");
    var paid = Paid.of(folder);
    assertThat(paid.got()).as("nobody is paid twice").hasSize(13).isEqualTo(paid.due());
    assertThat(kills).contains("seed " + SEED, "all 19").contains(everybody());
    assertThat(Said.artel("network", "status", folder, "--json").out()).doesNotContain("running");
  }

  private static List<String> everybody() {
    var names = new ArrayList<>(List.of("clinic", "ipfs-one", "ipfs-other"));
    IntStream.rangeClosed(1, 3).forEach(i -> names.add("chain-" + i));
    IntStream.rangeClosed(1, 5).forEach(i -> names.add("worker-" + i));
    IntStream.rangeClosed(1, 8).forEach(i -> names.add("validator-" + i));
    return names.stream().map(name -> "kill -9 " + name).toList();
  }
}
