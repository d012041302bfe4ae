package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.adapters.sqlite.Database;
import dev.artel.core.law.LawBook;
import dev.artel.core.wire.Json;
import dev.artel.testkit.FiveParties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerCommandTest {
  private static final int COMMANDS = 5;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T06:00:00Z"));

  @TempDir Path dir;
  private Path file;
  private String id;

  @BeforeEach
  void writeSomeBlocks() throws Exception {
    file = dir.resolve("ledger.db");
    LawBook book = FiveParties.BOOK;
    try (var ledger = EmbeddedLedger.create(file, FiveParties.genesis(), book, CLOCK)) {
      for (int nonce = 1; nonce <= COMMANDS; nonce++) {
        var sender = FiveParties.KEYS.get(nonce % 5);
        ledger.submit(FiveParties.coin(ledger.charter(), sender, nonce));
      }
      id = ledger.log(2, 1).getFirst().commands().getFirst().id().toString();
    }
  }

  @Test
  void shouldListBlocksWithTheirCommands() {
    var said = artel("ledger", "log", file);

    assertThat(said.code()).isZero();
    assertThat(said.out().lines()).hasSize(1 + 2 * COMMANDS);
    assertThat(said.out())
        .contains("block 0  2026-11-21T06:00:00Z", "block 5  ", "1 command", "Transfer, 1 event")
        .contains(id.substring(0, 10))
        .contains("from " + FiveParties.KEYS.get(2).address().brief());
    assertThat(artel("ledger", "log", dir)).isEqualTo(said);
  }

  @Test
  void shouldListAsMuchAsIsAskedFor() {
    assertThat(artel("ledger", "log", file, "--from", 2, "--limit", 2).out())
        .contains("block 2", "block 3")
        .doesNotContain("block 1", "block 4");
    assertThat(artel("ledger", "log", file, "--from", 4).out().lines()).hasSize(4);
    assertThat(artel("ledger", "log", file, "--from", 6).out()).isEmpty();
    assertThat(artel("ledger", "log", file, "--from", Long.MAX_VALUE).out()).isEmpty();
  }

  @Test
  void shouldAnswerProgramsInJson() {
    var log = artel("ledger", "log", file, "--json", "--from", 1).out();

    assertThat(Json.parse(log).toString()).contains(id, "Transfer", "Transferred");
    assertThat(artel("ledger", "show", file, "--json", 1).out()).contains("\"height\": 1");
    assertThat(artel("ledger", "verify", file, "--json").out())
        .contains("\"sound\": true", "\"commands\": 5");
  }

  @Test
  void shouldShowABlockAndACommandWithItsEvents() {
    var block = artel("ledger", "show", file, 2);
    var command = artel("ledger", "show", file, id);

    assertThat(block.out()).contains("block 2", "parent: 0x", command.out());
    assertThat(command.out())
        .contains("command " + id + " in block 2", "nonce: 2", "  Transfer\n", "amount: 1")
        .contains("sender: " + FiveParties.KEYS.get(2).address(), "event Transferred");
    assertThat(artel("ledger", "show", file, id.substring(0, 12))).isEqualTo(command);
    assertThat(artel("ledger", "show", file, 0).out()).contains("event Minted");
  }

  @ParameterizedTest
  @CsvSource({
    "6, 66, no block 6",
    "0x00000000, 66, no command 0x00000000",
    "seven, 64, neither a block's height",
    "0x12, 64, neither a block's height",
    "0xyz, 64, neither a block's height"
  })
  void shouldSayWhatItCannotFind(String which, int code, String why) {
    var said = artel("ledger", "show", file, which);

    assertThat(said.code()).isEqualTo(code);
    assertThat(said.err()).startsWith("artel: ").contains(why);
    assertThat(said.err().lines()).hasSize(1);
  }

  @Test
  void shouldSayThatASoundLedgerIs() {
    var said = artel("ledger", "verify", file);

    assertThat(said.code()).isZero();
    assertThat(said.out()).startsWith("sound: 6 blocks, 5 commands, ").contains("0x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "UPDATE commands SET nonce = 77 WHERE height = 3; block 3, table commands",
        "UPDATE meta SET value = 'Mine()' WHERE key = 'types'; table meta, key types",
        "DELETE FROM blocks WHERE height = 2; block 2"
      })
  void shouldSayWhereTheDamageIs(String sql, String place) throws IOException {
    edit(sql);

    var said = artel("ledger", "verify", file);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).startsWith("NOT SOUND: ").contains(place);
    assertThat(said.out().lines()).hasSize(1);

    var json = artel("ledger", "verify", file, "--json");
    assertThat(json.code()).isEqualTo(1);
    assertThat(json.out()).contains("\"sound\": false", "\"place\": \"" + place);

    var log = artel("ledger", "log", file);
    assertThat(log.code()).isEqualTo(65);
    assertThat(log.err()).contains(place);
  }

  @Test
  void shouldRefuseWhatIsNoLedgerOfThisVersion() throws IOException {
    edit("PRAGMA user_version = 2");
    assertThat(artel("ledger", "log", file).code()).isEqualTo(77);
    edit("PRAGMA application_id = 7");
    assertThat(artel("ledger", "log", file).code()).isEqualTo(65);

    var text = Files.writeString(dir.resolve("text"), "once upon a time ".repeat(99));
    assertThat(artel("ledger", "log", text).code()).isEqualTo(65);
    assertThat(artel("ledger", "log", dir.resolve("none")).code()).isEqualTo(66);
    assertThat(artel("ledger", "log", Files.createDirectory(dir.resolve("empty"))).err())
        .contains("there is no")
        .contains("ledger.db");
  }

  @Test
  void shouldRefuseRangesThatAreNone() {
    assertThat(artel("ledger", "log", file, "--limit", 0).code()).isEqualTo(64);
    assertThat(artel("ledger", "log", file, "--from", -1).code()).isEqualTo(64);
    assertThat(artel("ledger", "log", file, "--from", "x").code()).isEqualTo(64);
  }

  private void edit(String sql) throws IOException {
    try (var database = Database.open(file)) {
      database.execute(sql);
    }
  }
}
