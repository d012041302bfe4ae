package dev.artel.adapters.ledger;

import static dev.artel.testkit.FiveParties.BOOK;
import static dev.artel.testkit.FiveParties.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.adapters.sqlite.Database;
import dev.artel.adapters.sqlite.DatabaseException;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Coins;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.echo.EchoParadigm;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerFileTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_000));
  private static final int COMMANDS = 20;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeSomeBlocks() throws Exception {
    file = folder.resolve("ledger.db");
    try (var ledger = EmbeddedLedger.create(file, FiveParties.genesis(), BOOK, CLOCK)) {
      for (int nonce = 1; nonce <= COMMANDS; nonce++) {
        ledger.submit(FiveParties.coin(ledger.charter(), KEYS.get(nonce % 5), nonce));
      }
    }
  }

  @Test
  void shouldGoOnWhereItStopped() throws Exception {
    try (var ledger = EmbeddedLedger.open(file, BOOK, CLOCK)) {
      assertThat(ledger.head().height()).isEqualTo(COMMANDS);
      assertThat(ledger.genesis()).isEqualTo(FiveParties.genesis());

      ledger.submit(FiveParties.coin(ledger.charter(), KEYS.get(1), COMMANDS + 1));

      assertThat(ledger.verify().commands()).isEqualTo(COMMANDS + 1);
    }
  }

  @Test
  void shouldRefuseToWriteOverALedger() {
    assertThatThrownBy(() -> EmbeddedLedger.create(file, FiveParties.genesis(), BOOK, CLOCK))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder.toFile().list()).containsExactly("ledger.db");
  }

  @Test
  void shouldOnlyLookWhereItWasOpenedForLooking() throws Exception {
    try (var ledger = EmbeddedLedger.openReadOnly(file, BOOK)) {
      assertThat(ledger.log(0, 100)).hasSize(COMMANDS + 1);
      assertThat(ledger.verify().height()).isEqualTo(COMMANDS);
      assertThatThrownBy(() -> ledger.submit(FiveParties.coin(ledger.charter(), KEYS.get(1), 99)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("reading only");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          UPDATE rows SET value = replace(value, '1000', '9000'); tables rows
          DELETE FROM rows WHERE rowid = 1; tables rows
          INSERT INTO rows VALUES ('Account/aa', '{}'); tables rows
          UPDATE nonces SET nonce = nonce + 1 WHERE rowid = 2; nonces
          UPDATE blocks SET time = time + 1 WHERE height = 3; block 3, table blocks
          UPDATE blocks SET parent = 'no hash' WHERE height = 4; block 4, table blocks
          DELETE FROM blocks WHERE height = 20; table commands
          DELETE FROM blocks WHERE height = 7; block 7
          DELETE FROM blocks; blocks
          UPDATE commands SET nonce = 77 WHERE height = 5; block 5, table commands
          UPDATE commands SET command = '{}' WHERE height = 6; block 6, table commands
          DELETE FROM commands WHERE height = 20; block 20, table commands
          UPDATE events SET event = event || ' ' WHERE height = 8; block 8, table events
          INSERT INTO events VALUES (99, 0, '0x', '{}'); table events
          UPDATE meta SET value = replace(value, 'five', 'four'); block 0
          DELETE FROM meta; table meta
          """)
  void shouldSayWhereItWasEdited(String sql, String place) throws IOException {
    edit(sql);

    assertThatThrownBy(() -> EmbeddedLedger.open(file, BOOK, CLOCK))
        .isInstanceOf(LedgerDamagedException.class)
        .hasMessageContaining(file.toString())
        .extracting(e -> ((LedgerDamagedException) e).place())
        .asString()
        .contains(place);
  }

  @Test
  void shouldFindAForgeryThatHasItsHashesInOrder() throws Exception {
    forgeATransfer();

    try (var ledger = EmbeddedLedger.open(file, BOOK, CLOCK)) {
      assertThatThrownBy(ledger::verify)
          .isInstanceOf(LedgerDamagedException.class)
          .hasMessageContaining("block " + (COMMANDS + 1))
          .hasMessageContaining("BAD_SIGNATURE");
    }
  }

  @ParameterizedTest
  @CsvSource({"sender = 'nobody'", "first_event = 7", "first_event = -1", "signature = '0x00'"})
  void shouldFindNonsenseThatHasItsHashesInOrder(String nonsense) throws IOException {
    edit("UPDATE commands SET " + nonsense + " WHERE height = " + COMMANDS);
    hashAnew(COMMANDS);

    try (var ledger = EmbeddedLedger.openReadOnly(file, BOOK)) {
      assertThatThrownBy(ledger::verify).isInstanceOf(LedgerDamagedException.class);
      assertThatThrownBy(() -> ledger.log(0, 100))
          .isInstanceOf(LedgerDamagedException.class)
          .hasMessageContaining("block " + COMMANDS);
    }
  }

  private void hashAnew(long height) throws IOException {
    try (var database = Database.open(file)) {
      var log = new Log(database);
      var old = log.head();
      var digest = new LogDigest();
      log.commands(height).forEach(line -> line.addTo(digest));
      database.update("DELETE FROM blocks WHERE height = ?", height);
      log.add(
          new Block(height, old.time(), old.parent(), digest.hash(), old.events(), old.state()));
    }
  }

  /** What somebody can do who owns the file and this program, but not the other's key. */
  private void forgeATransfer() throws Exception {
    try (var database = Database.open(file)) {
      var charter = FiveParties.genesis().charter();
      var theft = new CommonCommand.Transfer(KEYS.get(1).address(), Coins.of(500));
      var byThief = FiveParties.sign(charter, KEYS.get(1), 99, theft);
      var forged = new Signed(KEYS.get(0).address(), 99, theft, byThief.signature());
      var knock = new Knock(forged, forged.id(charter.domain()));
      new Scribe(database, BOOK, charter, CLOCK).write(List.of(knock));
      assertThat(knock.answer().get()).isInstanceOf(Receipt.Included.class);
    }
  }

  @Test
  void shouldNeverMisreadATornFile() throws Exception {
    long seed = 4711;
    var random = new SplittableRandom(seed);
    var whole = Files.readAllBytes(file);
    var log = readAll(file);
    int found = 0;
    for (int round = 0; round < 150; round++) {
      var torn = whole.clone();
      int length = 1 + random.nextInt(random.nextBoolean() ? 8 : 4096);
      int at = random.nextInt(torn.length - length);
      var noise = new byte[length];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, torn, at, length);
      var copy = Files.write(folder.resolve("torn" + round + ".db"), torn);
      try {
        assertThat(readAll(copy)).as("seed %d, round %d", seed, round).isEqualTo(log);
      } catch (DatabaseException e) {
        found++;
      }
    }
    assertThat(found).as("seed %d", seed).isGreaterThan(50);
  }

  private static Object readAll(Path file) throws IOException {
    try (var ledger = EmbeddedLedger.openReadOnly(file, BOOK)) {
      return List.of(ledger.log(0, 100), ledger.rows().scan(CommonRow.ACCOUNTS));
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "100", "4096", "20000", "-1", "-4096"})
  void shouldFindAFileThatWasCutShort(int size) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size < 0 ? channel.size() + size : size);
    }

    assertThatThrownBy(() -> EmbeddedLedger.open(file, BOOK, CLOCK))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void shouldRefuseWhatIsNoLedger() throws IOException {
    var text = Files.writeString(folder.resolve("text"), "once upon a time ".repeat(1000));
    var other = folder.resolve("other.db");
    try (var database = Database.openOrCreate(other, "rw-r--r--")) {
      database.execute("CREATE TABLE blocks (height INTEGER)");
    }

    assertThatThrownBy(() -> EmbeddedLedger.open(text, BOOK, CLOCK))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("no database");
    assertThatThrownBy(() -> EmbeddedLedger.open(other, BOOK, CLOCK))
        .isInstanceOf(LedgerFormatException.class)
        .hasMessageContaining("no ledger of Artel");
    assertThatThrownBy(() -> EmbeddedLedger.open(folder.resolve("none"), BOOK, CLOCK))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void shouldRefuseALedgerOfANewerFormatByName() throws IOException {
    edit("PRAGMA user_version = 2");

    assertThatThrownBy(() -> EmbeddedLedger.open(file, BOOK, CLOCK))
        .isInstanceOf(LedgerFormatException.OtherVersion.class)
        .hasMessageContaining("format 2")
        .hasMessageContaining("use the Artel that made it");
  }

  @Test
  void shouldRefuseALedgerOfAnotherCatalogueByName() {
    var wider = new LawBook(Map.of("echo", new EchoParadigm().law()));

    assertThatThrownBy(() -> EmbeddedLedger.open(file, wider, CLOCK))
        .isInstanceOf(LedgerFormatException.OtherVersion.class)
        .hasMessageContaining(BOOK.catalogue().hash().toString())
        .hasMessageContaining("use the Artel that made it");
  }

  @Test
  void shouldTellWhichTypesItWasMadeFor() throws IOException {
    assertThat(EmbeddedLedger.types(file)).isEqualTo(BOOK.catalogue().typeStrings());

    edit("UPDATE meta SET value = value || 'More()' WHERE key = 'types'");

    assertThatThrownBy(() -> EmbeddedLedger.types(file))
        .isInstanceOf(LedgerDamagedException.class)
        .hasMessageContaining("key types");
  }

  private void edit(String sql) throws IOException {
    try (var database = Database.open(file)) {
      database.execute(sql);
    }
  }
}
