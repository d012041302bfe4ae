package dev.artel.adapters.ledger;

import static dev.artel.testkit.FiveParties.BOOK;
import static dev.artel.testkit.FiveParties.KEYS;

import dev.artel.adapters.sqlite.Database;
import dev.artel.adapters.sqlite.DatabaseException;
import dev.artel.core.law.CommonRow;
import dev.artel.core.port.Cursor;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.fuzz.FuzzSuite;
import dev.artel.testkit.fuzz.Target;
import dev.artel.testkit.fuzz.Target.Effort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger's file of which one field was edited, read in every way there is. */
class LogFuzzTest extends FuzzSuite {
  /** Each field that holds a text. */
  private static final List<Field> FIELDS =
      List.of(
          new Field("commands", "command"),
          new Field("commands", "sender"),
          new Field("commands", "signature"),
          new Field("commands", "id"),
          new Field("events", "event"),
          new Field("events", "command_id"),
          new Field("meta", "value"),
          new Field("rows", "value"),
          new Field("blocks", "parent"),
          new Field("blocks", "state"),
          new Field("blocks", "hash"));

  /** The last row of a table has a text there. */
  private record Field(String table, String column) {
    String where() {
      var key = table.equals("meta") || table.equals("rows") ? "key" : "height";
      return " WHERE %s = (SELECT max(%s) FROM %s)".formatted(key, key, table);
    }

    String select() {
      return "SELECT " + column + " FROM " + table + where();
    }

    String update() {
      return "UPDATE " + table + " SET " + column + " = ?" + where();
    }
  }

  @TempDir Path folder;
  private Database database;
  private Reader reader;

  @BeforeEach
  void write() throws Exception {
    var file = folder.resolve("ledger.db");
    var clock = InstantSource.fixed(Instant.ofEpochSecond(1_000));
    try (var ledger = EmbeddedLedger.create(file, FiveParties.genesis(), BOOK, clock)) {
      ledger.submit(FiveParties.coin(ledger.charter(), KEYS.get(1), 1));
    }
    database = Database.open(file);
    database.execute("PRAGMA synchronous = OFF");
    reader = new Reader(database, BOOK);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  @Override
  protected List<Target> targets() throws IOException {
    var seeds = new ArrayList<byte[]>();
    for (int field = 0; field < FIELDS.size(); field++) {
      seeds.add(seed(field));
    }
    return List.of(
        new Target(
            "ledger",
            this::read,
            List.of(DatabaseException.class),
            seeds,
            new Effort(8_000, 16 << 20, 1024)));
  }

  private byte[] seed(int field) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(field);
    out.writeBytes(text(field).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private String text(int field) throws IOException {
    return database.first(FIELDS.get(field).select(), row -> row.getString(1)).orElseThrow();
  }

  private String read(byte[] input) throws Exception {
    if (input.length == 0) {
      return "none";
    }
    var field = FIELDS.get(Byte.toUnsignedInt(input[0]) % FIELDS.size());
    var text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
    var before = database.first(field.select(), row -> row.getString(1)).orElseThrow();
    database.update(field.update(), text);
    try {
      look();
      return Target.ACCEPTED + " " + field.table();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      database.update(field.update(), before);
    }
  }

  private void look() throws IOException, InterruptedException {
    var log = new Log(database);
    new Listing(log, BOOK).blocks(0, 9);
    Format.types(database);
    Format.read(database, BOOK);
    new State(database).scan(CommonRow.ACCOUNTS);
    log.head();
    reader.read(Cursor.START, Duration.ZERO);
  }
}
