package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.cli.key.KeyFile;
import dev.artel.cli.key.Passphrase;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.crypto.Keystore;
import dev.artel.core.values.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a party does at the command line, without its node running. */
class NodeCommandTest {
  private static final String TASK =
      """
      task:
        name: digits
        paradigm: committee
        model: {family: zoo, body: {name: logistic}}
        plan: {}
        aggregation: mean
        rules: {terms: {rounds: 1}}
      """;

  @TempDir Path dir;
  private Path clinic;
  private Path passphrase;

  @BeforeEach
  void makeANode() throws IOException {
    clinic = dir.resolve("clinic");
    passphrase = Files.writeString(dir.resolve("pass.txt"), "open sesame");
    Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
    var made =
        artel(
            "node",
            "init",
            clinic,
            "--ledger",
            dir.resolve("ledger.db"),
            "--store",
            dir.resolve("store"),
            "--passphrase-file",
            passphrase,
            "--role",
            "requester");
    assertThat(made.code()).as(made.err()).isZero();
  }

  private void makeKeyAndLedger() throws IOException {
    var key = clinic.resolve("key.json");
    var keys = KeyPair.of(Seeds.of(7, "clinic").bytes().toArray());
    try (var letters = Passphrase.of("open sesame")) {
      new KeyFile(key).write(keys, letters, Keystore.Strength.LIGHT);
    }
    assertThat(artel("ledger", "new", dir.resolve("ledger.db"), "--coins", key + "=9000000").out())
        .contains("9000000 coins, of 1 parties");
  }

  @Test
  void shouldNeverWriteOverANodeFile() throws Exception {
    var before = Files.readString(clinic.resolve("node.yaml"));

    var again = artel("node", "init", clinic, "--role", "worker");

    assertThat(again.code()).isEqualTo(64);
    assertThat(again.err()).contains("is a node's folder already");
    assertThat(clinic.resolve("node.yaml")).hasContent(before);
  }

  @Test
  void shouldRefuseWhatANodeFileCouldNotHold() {
    var bad = artel("node", "init", dir.resolve("x"), "--data", "{source: paper}");

    assertThat(bad.code()).isEqualTo(64);
    assertThat(bad.err()).contains("there is no data source \"paper\"");
    assertThat(artel("node", "init", dir.resolve("y"), "--ledger", "http://h:1").err())
        .contains("needs --contract and --chain");
    assertThat(dir.resolve("x")).doesNotExist();
  }

  @Test
  void shouldTellAllThatIsWrongWithANodeFile() throws Exception {
    Files.writeString(clinic.resolve("node.yaml"), "rol: worker\nstore: {kind: attic}\n");

    var said = artel("task", "list", "--node", clinic);

    assertThat(said.code()).isEqualTo(65);
    assertThat(said.err()).contains("node.yaml:1: unknown key \"rol\"");
    assertThat(artel("task", "list", "--node", dir).code()).isEqualTo(66);
  }

  @Test
  void shouldRefuseAKeyThatOthersCanRead() throws Exception {
    makeKeyAndLedger();
    var key = clinic.resolve("key.json");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    var refused = artel("withdraw", "--node", clinic);

    assertThat(refused.code()).isEqualTo(65);
    assertThat(refused.err()).contains("can be read by others: chmod 600");
    assertThat(artel("withdraw", "--node", clinic, "--allow-readable-key").out())
        .contains("0 withdrawn; the balance of 0x");
  }

  @Test
  void shouldPostListShowJoinLeaveAndStopATask() throws Exception {
    makeKeyAndLedger();
    var file = Files.writeString(dir.resolve("task.yaml"), TASK);

    var posted = artel("task", "post", file, "--node", clinic);
    assertThat(posted.code()).as(posted.err()).isZero();
    var task = posted.out().strip();

    assertThat(artel("task", "list", "--node", clinic).out())
        .contains(task.substring(0, 12), "committee", "RECRUITING");
    assertThat(artel("task", "status", task.substring(2, 10), "--node", clinic).out())
        .contains("RECRUITING", "takes part as requester");
    assertThat(artel("task", "retrieve", task, "--node", clinic).code()).isEqualTo(69);
    assertThat(artel("join", task, "--node", clinic, "--role", "king").err())
        .contains("\"king\" is no role of a committee");
    assertThat(
            artel("join", task, "--node", clinic, "--role", "validator", "--options", "{units: 99}")
                .code())
        .isEqualTo(64);
    assertThat(artel("leave", task, "--node", clinic).code()).isZero();
    assertThat(artel("leave", task, "--node", clinic).code()).isEqualTo(66);
    assertThat(artel("task", "stop", task, "--node", clinic).code()).isZero();
    assertThat(artel("task", "list", "--node", clinic).out()).doesNotContain("RECRUITING");
    assertThat(artel("task", "stop", task, "--node", clinic).code()).isEqualTo(1);
  }

  @Test
  void shouldSayThatAPartyIsTooPoor() throws Exception {
    makeKeyAndLedger();
    var file = Files.writeString(dir.resolve("task.yaml"), TASK.replace("rounds: 1", "rounds: 50"));

    var posted = artel("task", "post", file, "--node", clinic);

    assertThat(posted.code()).isEqualTo(1);
    assertThat(posted.err()).contains("POOR");
    assertThat(artel("task", "status", "0xabcd", "--node", clinic).code()).isEqualTo(66);
  }
}
