package dev.artel.adapters.ledger;

import dev.artel.adapters.sqlite.Database;
import dev.artel.core.law.Door;
import dev.artel.core.law.Table;
import dev.artel.core.law.WritableRows;
import dev.artel.core.values.Address;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import dev.artel.core.wire.RowKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The law's rows and the door's nonces in their tables, with their checksum kept up to date. What
 * was read or written is remembered until {@link #forget}: as long as nobody else has written. The
 * rows' methods throw an {@link UncheckedIOException} where the file fails.
 */
final class State implements WritableRows {
  /** Above this the memory is let go: a ledger's rows may outgrow the heap. */
  private static final int MOST_REMEMBERED = 50_000;

  // The first character after the hex digits and the slash: every key with a prefix sorts below it.
  private static final String AFTER = "g";
  // No row's key begins like this, since no wire name does.
  private static final String NONCE = "/nonce/";

  private final Database database;
  private final Map<String, Cell> remembered = new HashMap<>();
  private Checksum checksum = Checksum.EMPTY;

  /** A key's value as text, and as a record where one was made of it. */
  private sealed interface Cell {
    record Absent() implements Cell {}

    record Text(String text) implements Cell {}

    record Read(String text, Record row) implements Cell {}
  }

  State(Database database) {
    this.database = database;
  }

  static void createTables(Database database) throws IOException {
    database.execute(
        "CREATE TABLE rows (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
        "CREATE TABLE nonces (sender TEXT PRIMARY KEY, nonce INTEGER NOT NULL) STRICT");
  }

  /** Somebody else may have written: believes the tables again, and this checksum of them. */
  void forget(Checksum now) {
    remembered.clear();
    checksum = now;
  }

  Checksum checksum() {
    return checksum;
  }

  /** The checksum of what is in the tables, pair by pair. */
  Checksum count() throws IOException {
    var sum = new Checksum[] {Checksum.EMPTY};
    database.visit(
        "SELECT key, value FROM rows",
        row -> sum[0] = sum[0].plus(row.getString(1), row.getString(2)));
    database.visit(
        "SELECT sender, nonce FROM nonces",
        row -> sum[0] = sum[0].plus(NONCE + row.getString(1), row.getString(2)));
    return sum[0];
  }

  long nonce(Address sender) throws IOException {
    return database
        .first(
            "SELECT nonce FROM nonces WHERE sender = ?", row -> row.getLong(1), sender.toString())
        .orElse(Door.NO_NONCE);
  }

  void setNonce(Address sender, long nonce) throws IOException {
    long before = nonce(sender);
    var key = NONCE + sender;
    if (before != Door.NO_NONCE) {
      checksum = checksum.minus(key, Long.toString(before));
    }
    checksum = checksum.plus(key, Long.toString(nonce));
    database.update(
        "INSERT INTO nonces VALUES (?, ?) ON CONFLICT DO UPDATE SET nonce = excluded.nonce",
        sender.toString(),
        nonce);
  }

  @Override
  public <R extends Record> Optional<R> get(Table<R> table, Object... key) {
    var name = RowKey.of(table.row(), key);
    return switch (cell(name)) {
      case Cell.Absent _ -> Optional.empty();
      case Cell.Read read -> Optional.of(table.row().cast(read.row()));
      case Cell.Text text -> {
        var row = parse(table, name, text.text());
        remembered.put(name, new Cell.Read(text.text(), row));
        yield Optional.of(row);
      }
    };
  }

  @Override
  public <R extends Record> List<R> scan(Table<R> table, Object... prefix) {
    var from = RowKey.of(table.row(), prefix);
    try {
      return database.list(
          "SELECT key, value FROM rows WHERE key >= ? AND key < ? ORDER BY key",
          row -> parse(table, row.getString(1), row.getString(2)),
          from,
          from + AFTER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <R extends Record> void put(Table<R> table, R row) {
    put(RowKey.of(row, table.keyWidth()), row);
  }

  @Override
  public void remove(Table<?> table, Object... key) {
    remove(RowKey.of(table.row(), key));
  }

  void put(String key, Record row) {
    var value = Json.write(row);
    takeOff(key);
    checksum = checksum.plus(key, value);
    update(
        "INSERT INTO rows VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        key,
        value);
    remembered.put(key, new Cell.Read(value, row));
  }

  void remove(String key) {
    takeOff(key);
    update("DELETE FROM rows WHERE key = ?", key);
    remembered.put(key, new Cell.Absent());
  }

  private void takeOff(String key) {
    switch (cell(key)) {
      case Cell.Absent _ -> {}
      case Cell.Text text -> checksum = checksum.minus(key, text.text());
      case Cell.Read read -> checksum = checksum.minus(key, read.text());
    }
  }

  private Cell cell(String key) {
    var known = remembered.get(key);
    if (known != null) {
      return known;
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    var found = load(key);
    remembered.put(key, found);
    return found;
  }

  private Cell load(String key) {
    try {
      return database
          .<Cell>first(
              "SELECT value FROM rows WHERE key = ?", row -> new Cell.Text(row.getString(1)), key)
          .orElse(new Cell.Absent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <R extends Record> R parse(Table<R> table, String key, String value) {
    try {
      return Json.read(Json.parse(value), table.row());
    } catch (JsonException | BindException e) {
      throw new UncheckedIOException(
          new LedgerDamagedException(database.file(), "table rows, key " + key, e));
    }
  }

  private void update(String sql, Object... arguments) {
    try {
      database.update(sql, arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
