package dev.artel.adapters.journal;

import dev.artel.adapters.sqlite.Database;
import dev.artel.adapters.sqlite.DatabaseException;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.values.Address;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The journals of all parties of a run, in one file. It holds salts that are not revealed yet, so
 * only its owner may read it. A result is on the disk when {@code put} returns, and stays as it is.
 * Thread-safe; a file that fails is an {@link UncheckedIOException}.
 */
public final class SqliteJournal implements AutoCloseable {
  private static final String RIGHTS = "rw-------";
  private static final int VERSION = 2;

  /** "Artj": by it tools such as {@code file} know a journal from any other database. */
  private static final int APPLICATION = 0x4172746a;

  private static final String COLUMNS = "task, party, path, result, digest";

  private final ReentrantLock lock = new ReentrantLock();
  private final Database database;

  private SqliteJournal(Database database) {
    this.database = database;
  }

  /** Opens the file, or makes it. */
  public static SqliteJournal open(Path file) throws IOException {
    var database = Database.openOrCreate(file, RIGHTS);
    try {
      database.write(() -> prepare(database));
      return new SqliteJournal(database);
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** For looking only. */
  public static SqliteJournal openReadOnly(Path file) throws IOException {
    var database = Database.openReadOnly(file);
    try {
      requireOurs(database);
      return new SqliteJournal(database);
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Database prepare(Database database) throws IOException {
    if (database.isEmpty()) {
      database.execute(
          "PRAGMA application_id = " + APPLICATION,
          "PRAGMA user_version = " + VERSION,
          "CREATE TABLE results (task TEXT NOT NULL, party TEXT NOT NULL, path TEXT NOT NULL,"
              + " result TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (task, party, path))"
              + " STRICT, WITHOUT ROWID");
    }
    requireOurs(database);
    return database;
  }

  private static void requireOurs(Database database) throws IOException {
    database.requireSound();
    if (database.number("PRAGMA application_id") != APPLICATION) {
      throw new DatabaseException(database.file() + ": no journal of Artel; check the path");
    }
    long version = database.number("PRAGMA user_version");
    if (version != VERSION) {
      throw new DatabaseException(
          "%s: a journal of format %d, and this program knows format %d; use the Artel that made it"
              .formatted(database.file(), version, VERSION));
    }
  }

  /** One party's journal for one task. */
  public Journal of(Hash task, Address party) {
    return new Part(task.toString(), party.toString());
  }

  private final class Part implements Journal {
    private final String task;
    private final String party;

    Part(String task, String party) {
      this.task = task;
      this.party = party;
    }

    @Override
    public <R extends Record> Optional<R> find(String path, Class<R> type) {
      return locked(() -> stored(path)).map(result -> Json.read(Json.parse(result), type));
    }

    @Override
    public void put(String path, Record result) {
      var text = Json.write(result);
      var kept = locked(() -> database.write(() -> putOnce(path, text)));
      if (!kept.equals(text)) {
        throw new IllegalStateException("the journal already holds another result for " + path);
      }
    }

    /** Returns what the journal holds then. */
    private String putOnce(String path, String text) throws IOException {
      var before = stored(path);
      if (before.isEmpty()) {
        database.update(
            "INSERT INTO results VALUES (?, ?, ?, ?, ?)",
            task,
            party,
            path,
            text,
            digest(task, party + " " + path, text));
      }
      return before.orElse(text);
    }

    private Optional<String> stored(String path) throws IOException {
      return database.first(
          "SELECT " + COLUMNS + " FROM results WHERE task = ? AND party = ? AND path = ?",
          row -> sound(row),
          task,
          party,
          path);
    }
  }

  /** Reads all of it; a result that is not what was put is a {@link DatabaseException.Damaged}. */
  public long verify() throws IOException {
    var count = new AtomicLong();
    database.requireSound();
    database.visit(
        "SELECT " + COLUMNS + " FROM results",
        row -> {
          sound(row);
          count.incrementAndGet();
        });
    return count.get();
  }

  private String sound(ResultSet row) throws SQLException, IOException {
    var result = row.getString("result");
    var place = row.getString("party") + " " + row.getString("path");
    if (!digest(row.getString("task"), place, result).equals(row.getString("digest"))) {
      throw new DatabaseException.Damaged(
          database.file() + ": the result of " + place + " is not what was put; take a copy");
    }
    return result;
  }

  private static String digest(String task, String place, String result) {
    var text = task + " " + place + "\n" + result;
    return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private <T> T locked(Database.Work<T> work) {
    lock.lock();
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      database.close();
    } finally {
      lock.unlock();
    }
  }
}
