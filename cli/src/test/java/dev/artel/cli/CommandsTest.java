package dev.artel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.weights.DType;
import dev.artel.core.weights.Safetensors;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands as a user meets them: what they print, and with which code they end. */
class CommandsTest {
  private static final String HELLO = "QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o";
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

  private record Said(int code, String out, String err) {}

  private static Said artel(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    var texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    return new Said(line.execute(texts), out.toString(), err.toString());
  }

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
    assertThat(artel("ledger", "show", run, 1).out()).contains("\"Enrol\"");
    assertThat(artel("ledger", "show", run, 9_999).code()).isEqualTo(66);
    assertThat(artel("store", "verify", "--store", run.resolve("store")).out()).contains("sound");
    assertThat(artel("model", "show", run.resolve("model.safetensors")).toString())
        .contains("2 tensors, 7850 numbers");
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
    assertThat(verified.err()).startsWith("artel: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rounds: 1 | ronds: 1 | did you mean",
        "count: 2 | count: 0 | no worker",
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
  void shouldKeepAndFindContentUnderTheIdsOfIpfs() throws IOException {
    var store = dir.resolve("store");
    var file = Files.writeString(dir.resolve("hello.txt"), "hello world\n");

    assertThat(artel("store", "add", file, "--store", store).out()).startsWith(HELLO);
    assertThat(artel("store", "ls", "--store", store).out()).contains(HELLO);
    assertThat(artel("store", "get", HELLO, "-o", dir.resolve("back"), "--store", store).code())
        .isZero();
    assertThat(dir.resolve("back")).hasSameTextualContentAs(file);
    assertThat(artel("store", "unpin", HELLO, "--store", store).code()).isZero();
    assertThat(artel("store", "gc", "--store", store).out()).contains("deleted 1 blocks");
    assertThat(artel("store", "get", HELLO, "--store", store).code()).isEqualTo(66);
    assertThat(artel("store", "get", "Qmnonsense", "--store", store).code()).isEqualTo(64);
  }

  @Test
  void shouldMakeAKeyThatOnlyItsPassphraseOpens() throws IOException {
    var right = Files.writeString(dir.resolve("right"), "correct horse\n");
    var wrong = Files.writeString(dir.resolve("wrong"), "battery staple\n");
    var key = dir.resolve("key.json");

    var made = artel("key", "new", "--out", key, "--passphrase-file", right);
    assertThat(made.out()).startsWith("address 0x");
    assertThat(artel("key", "show", key, "--passphrase-file", right).out()).isEqualTo(made.out());
    assertThat(artel("key", "show", key, "--passphrase-file", wrong).code()).isEqualTo(1);
    assertThat(artel("key", "new", "--out", key, "--passphrase-file", right).code()).isEqualTo(64);
  }

  @Test
  void shouldRefuseADamagedModel() throws IOException {
    var tensor = new Tensor("w", DType.F32, List.of(3), ByteBuffer.allocate(12));
    var whole = Safetensors.write(new Tensors(List.of(tensor)));
    var file = dir.resolve("m.safetensors");

    Files.write(file, whole);
    assertThat(artel("model", "show", file, "--json").out()).contains("\"numbers\": 3");
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    assertThat(artel("model", "show", file).code()).isEqualTo(65);
    assertThat(artel("model", "show", dir.resolve("absent")).code()).isEqualTo(66);
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
