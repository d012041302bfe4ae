package dev.artel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testkit.engines.EngineScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network on a chain and on IPFS, of which the process that watches it is killed. */
@Tag("long")
class EngineNetworkTest {
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
            rounds: 1
            members: {maxWorkers: 2, maxCandidates: 3}
            stakes: {tau: 3}
            auditors: ["party:auditor"]
          checks: {epsilon: 1.2, relative: true}
      seed: 1
      data: {source: strokes, train: 1000, fragments: 1, fragment: 200, test: 300}
      parties:
        - {role: requester, name: clinic, coins: 10000000, data: validation}
        - {role: worker, count: 2, coins: 100000, data: shard}
        - {role: validator, count: 3, coins: 100000}
        - {role: auditor, name: auditor}
      """;

  @TempDir Path dir;

  @AfterEach
  void down() throws Exception {
    if (Files.exists(dir.resolve("network/engines"))) {
      artel("network", "down", network());
    }
  }

  private String network() {
    return dir.resolve("network").toString();
  }

  @Test
  void shouldLoseNothingWhereItsWatcherIsKilled() throws Exception {
    EngineScript.program("geth.sh", "geth-clique");
    EngineScript.program("kubo.sh", "ipfs");
    var file = Files.writeString(dir.resolve("strokes.yaml"), FILE).toString();
    var first =
        start("network", "up", file, "--out", network(), "--ledger", "evm", "--store", "kubo");
    // Of the party that is started last.
    while (!Files.exists(dir.resolve("network/parties/auditor/status.json"))) {
      assertThat(first.waitFor(200, TimeUnit.MILLISECONDS)).as(said()).isFalse();
    }

    first.destroyForcibly().waitFor();

    assertThat(artel("network", "status", network()))
        .contains("worker-2", "chain-3", "ipfs-other", "running")
        .doesNotContain("down");
    assertThat(artel("network", "down", network())).contains("stopped 12 processes");
    assertThat(artel("network", "status", network())).doesNotContain("running");
    assertThat(artel("network", "up", file, "--out", network()))
        .contains(": conserved", "audit: clean", ", 0 disagree,");
    assertThat(artel("report", network())).contains("Coins");
    assertThat(artel("audit", network())).contains("clean: ", " 0 disagree");
    assertThat(artel("network", "status", network())).doesNotContain("running");
  }

  private String artel(String... arguments) throws Exception {
    var process = start(arguments);
    boolean ended = process.waitFor(20, TimeUnit.MINUTES);
    process.destroy();
    assertThat(ended).as(said()).isTrue();
    assertThat(process.exitValue()).as(said()).isZero();
    return said();
  }

  private String said() throws IOException {
    return Files.readString(dir.resolve("artel.log"));
  }

  private Process start(String... arguments) throws IOException {
    return new ProcessBuilder(Java.artel(arguments))
        .redirectErrorStream(true)
        .redirectOutput(dir.resolve("artel.log").toFile())
        .start();
  }
}
