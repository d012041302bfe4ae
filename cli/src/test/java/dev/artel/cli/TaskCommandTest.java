package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskCommandTest {
  private static final String TASK =
      """
      task:
        name: strokes
        paradigm: committee
        model: {family: zoo, body: {name: lenet-5}}
        plan: {epochs: 2, optimiser: {adam: {}}, mu: 0.1}
        aggregation: median
        rules:
          terms:
            rounds: 4
            members: {maxWorkers: 2, maxCandidates: 3}
            pots: {workerPot: 1000, validatorPot: 300}
            stakes: {tau: 3, requesterBond: 70}
      """;

  private static final String RUN =
      TASK
          + """
          seed: 3
          data: {source: strokes, train: 400, fragments: 1, fragment: 100, test: 100}
          parties:
            - {role: requester, name: clinic, coins: 10000000, data: validation}
            - {role: worker, count: 2, coins: 100000, data: shard}
            - {role: validator, count: 3, coins: 100000, options: {units: 2}}
          """;

  @TempDir Path dir;

  private Path write(String text) throws IOException {
    return Files.writeString(dir.resolve("task.yaml"), text);
  }

  /** Without the gaps that align columns. */
  private static String squeezed(String text) {
    return text.lines()
        .map(line -> line.strip().replaceAll(" +", " "))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void shouldSayWhatASoundTaskAsksFor() throws IOException {
    var file = write(RUN);

    var said = artel("task", "check", file);

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(squeezed(said.out()))
        .contains("model lenet-5, of the zoo", "parameters 61 706", "size 246 824 bytes")
        .contains("training 2 epochs a round, batches of 32, FedProx, mu 0.1", "Adam")
        .contains("shards 2, of 400 samples, iid", "dense: 84")
        .contains("clinic requester 1 10 000 000 5 270 9 994 730")
        .contains("validator validator 3 100 000 20 000 80 000")
        .contains("rounds 4", "escrow, all rounds 5 200", "training 2 h", "the whole task")
        .endsWith("run it with: artel run " + file);
  }

  @Test
  void shouldAnswerProgramsInJson() throws IOException {
    var sound = artel("task", "check", write(RUN), "--json");
    var wrong = artel("task", "check", write(RUN.replace("lenet-5", "lenet")), "--json");

    assertThat(sound.code()).isZero();
    assertThat(Json.parse(sound.out()).toString()).contains("Layers", "61706");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains("\"sound\": false", "\"line\": 4", "the zoo has no");
  }

  @Test
  void shouldCheckATaskWithoutParties() throws IOException {
    var said = artel("task", "check", write(TASK));
    var published =
        artel(
            "task",
            "check",
            write(TASK.replace("task:\n", "").replaceAll("(?m)^ {2}", "").strip()));

    assertThat(said.code()).isZero();
    assertThat(squeezed(said.out()))
        .contains("Coins that each locks", "requester 5 270", "worker 10 000", "validator 10 000")
        .doesNotContain("artel run");
    assertThat(published).isEqualTo(said);
    assertThat(artel("task", "check", write(TASK.replace("median", "medium"))).code()).isEqualTo(1);
  }

  @Test
  void shouldTellEverythingThatIsWrongAtOnceWithLinesAndRemedies() throws IOException {
    var wrong =
        RUN.replace("paradigm: committee", "paradigm: committee\n  paradym: ring")
            .replace("lenet-5", "lenet")
            .replace("aggregation: median", "aggregation: medium")
            .replace("adam: {}", "adam: {beta1: 2}")
            .replace("tau: 3", "tau: 2")
            .replace("rounds: 4", "rounds: 0")
            .replace("source: strokes", "source: strikes");

    var said = artel("task", "check", write(wrong));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("yaml:4: task: unknown key", "did you mean \"paradigm\"");

    var second = artel("task", "check", write(wrong.replace("  paradym: ring\n", "")));

    assertThat(second.out())
        .contains("yaml:4: model.name: the zoo has no", "yaml:5: plan.optimiser", "yaml:6: ")
        .contains("yaml:9: task.rules.terms.rounds", "yaml:12: task.rules.terms.stakes.tau")
        .contains("yaml:14: there is no data source", "it has: mcmahan-cnn")
        .endsWith("6 mistakes\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source: strokes | source: cifar10 | the model takes [1, 28, 28]",
        "name: lenet-5 | name: logistic, classes: 4 | tells 4 classes apart",
        "train: 400 | train: 39901 | ask for 40001 training samples",
        "train: 400 | train: 1 | without a sample",
        "coins: 100000, data | coins: 10, data | has to lock",
        "role: worker, count: 2 | role: helper, count: 2 | there is no role",
        "data: shard | data: shard, fault: shufle | no label fault",
        "maxWorkers: 2 | maxWorkers: 9 | there are 2 workers",
        "units: 2 | unit: 2 | unknown key"
      })
  void shouldSayWhatDoesNotGoTogether(String right, String wrong, String says) throws IOException {
    var said = artel("task", "check", write(RUN.replace(right, wrong)));

    assertThat(said.out()).contains(says);
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void shouldTellTheLayerThatDoesNotFit() throws IOException {
    var layers =
        "{family: layers, body: {input: [1, 8, 8], layers: [\n      {conv: {filters: 2, kernel: 9}},"
            + "\n      flatten, {dense: 10}]}}";

    var said =
        artel("task", "check", write(RUN.replace("{family: zoo, body: {name: lenet-5}}", layers)));

    assertThat(said.out()).contains("yaml:5: model.layers[0].conv: gets [1, 8, 8] but needs");
  }

  @Test
  void shouldRefuseWhatIsNoTextOfATask() throws IOException {
    assertThat(artel("task", "check", dir.resolve("none")).code()).isEqualTo(66);
    assertThat(artel("task", "check", dir).code()).isEqualTo(65);
    assertThat(artel("task", "check", write("x".repeat(1 << 21))).code()).isEqualTo(65);
    assertThat(artel("task", "check", write("")).code()).isEqualTo(1);
    assertThat(artel("task", "check", write("[1, 2")).code()).isEqualTo(1);
    assertThat(artel("task", "check", write("\"\\e[2J\": 1")).out()).doesNotContain("\u001b");
    var binary = dir.resolve("binary");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(artel("task", "check", binary).code()).isEqualTo(65);
  }

  @Test
  void shouldFitATerminalOf80Columns() throws IOException {
    var lines = artel("task", "check", write(RUN)).out().lines().toArray(String[]::new);

    assertThat(Arrays.stream(lines).filter(line -> !line.contains(dir.toString())))
        .allMatch(line -> line.length() <= Manual.WIDTH);
  }
}
