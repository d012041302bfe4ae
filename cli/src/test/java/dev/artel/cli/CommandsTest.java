package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands as a user meets them: what they print, and with which code they end. */
class CommandsTest {
  private static final String STROKES =
      """
      task:
        name: strokes
        paradigm: committee
        model: {family: zoo, body: {name: logistic}}
        plan: {epochs: 4}
        aggregation: mean
        rules:
          terms: {rounds: 1, members: {maxWorkers: 2, maxCandidates: 3}, stakes: {tau: 3}}
      seed: 3
      data: {source: strokes, train: 400, fragments: 1, fragment: 100, test: 100}
      parties:
        - {role: requester, coins: 10000000, data: validation}
        - {role: worker, count: 2, coins: 100000, data: shard}
        - {role: validator, count: 3, coins: 100000}
      """;

  @TempDir Path dir;

  @Test
  void shouldRunATaskAndLookIntoWhatItLeft() throws IOException {
    var file = Files.writeString(dir.resolve("strokes.yaml"), STROKES);
    var run = dir.resolve("run");

    var ran = artel("run", file, "--out", run);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("conserved", "synthetic stroke digits", "Workers");
    assertThat(ran.code()).isZero();
    assertThat(run.resolve("summary.json")).content().contains("\"conserved\": true");

    assertThat(artel("ledger", "verify", run).out()).startsWith("sound: ");
    assertThat(artel("ledger", "log", run).out()).contains("CommitteePost", "CommitteeReveal");
    assertThat(artel("ledger", "show", run, 1).out()).contains("  Enrol\n");
    assertThat(artel("ledger", "show", run, 9_999).code()).isEqualTo(66);
    assertThat(artel("store", "verify", "--store", run.resolve("store")).out()).contains("sound");
    assertThat(artel("model", "show", run.resolve("model.safetensors")).toString())
        .contains("2 tensors, 7850 parameters");
    assertThat(artel("resume", run).out()).contains("conserved");
    assertThat(artel("run", file, "--out", run).code()).isEqualTo(64);
  }

  @Test
  void shouldFindAnEditedLedger() throws IOException {
    var file = Files.writeString(dir.resolve("strokes.yaml"), STROKES);
    var run = dir.resolve("run");
    assertThat(artel("run", file, "--out", run).code()).isZero();
    var ledger = run.resolve("ledger.db");
    var bytes = Files.readAllBytes(ledger);
    bytes[bytes.length / 2] ^= 1;
    Files.write(ledger, bytes);

    var verified = artel("ledger", "verify", run);

    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.out()).startsWith("NOT SOUND: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rounds: 1 | ronds: 1 | did you mean",
        "count: 2 | count: 0 | there are 0 workers",
        "role: requester | role: worker | no requester",
        "coins: 10000000 | coins: 10 | has to lock",
        "name: logistic | name: lgstc | the zoo has no",
        "aggregation: mean | aggregation: meen | no aggregation rule",
        "source: strokes | source: stroks | no data source",
        "train: 400 | train: 400000 | training samples",
        "train: 400 | train: 1 | without a sample",
        "plan: {epochs: 4} | plan: {batch: 0} | at least 1",
        "tau: 3 | tau: 2 | fewer seats",
        "data: shard} | data: shard, fault: shufle} | no label fault",
        "paradigm: committee | paradigm: comittee | there is no paradigm",
        "seed: 3 | seed: [ | artel: "
      })
  void shouldSayWhatIsWrongWithARunFile(String right, String wrong, String says)
      throws IOException {
    var file = Files.writeString(dir.resolve("wrong.yaml"), STROKES.replace(right, wrong));

    var ran = artel("run", file, "--out", dir.resolve("run"));

    assertThat(ran.err()).contains(says);
    assertThat(ran.code()).isEqualTo(65);
    assertThat(dir.resolve("run/ledger.db")).doesNotExist();
  }

  @Test
  void shouldTellAllMistakesOfARunFileAtOnceWithTheirLines() throws IOException {
    var wrong = STROKES.replace("seed: 3", "sed: 3").replace("plan: {", "plam: {");
    var file = Files.writeString(dir.resolve("wrong.yaml"), wrong);

    assertThat(artel("run", file).err()).contains("wrong.yaml:5:", "wrong.yaml:9:");
  }

  @Test
  void shouldRefuseARunFolderOfANewerVersion() throws IOException {
    var run = Files.createDirectory(dir.resolve("newer"));
    Files.writeString(run.resolve("FORMAT"), "artel run folder, format 9\n");

    var resumed = artel("resume", run);

    assertThat(resumed.code()).isEqualTo(77);
    assertThat(resumed.err()).contains("another version");
    assertThat(artel("resume", dir).code()).isEqualTo(66);
    assertThat(artel("fly").code()).isEqualTo(64);
  }
}
