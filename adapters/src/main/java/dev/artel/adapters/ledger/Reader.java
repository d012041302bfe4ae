package dev.artel.adapters.ledger;

import dev.artel.adapters.sqlite.Database;
import dev.artel.core.law.LawBook;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads the log on a connection of its own, one thread at a time. Who waits for news is woken at
 * once by this process's writer, and looks by itself for what other processes have written.
 */
final class Reader implements AutoCloseable {
  /** Grows while nothing comes, so that a node that waits costs next to nothing. */
  private static final long FIRST_PAUSE = Duration.ofMillis(25).toNanos();

  private static final long LONGEST_PAUSE = Duration.ofMillis(250).toNanos();

  /**
   * Changes with whatever another connection, of any process, has written; costs no transaction.
   */
  private static final String VERSION = "PRAGMA data_version";

  /** Of events in one batch; more where the last block has more. */
  private static final int MOST_AT_ONCE = 4096;

  private static final String AFTER = "(e.height, e.position) > (?, ?)";
  private static final String ENTRIES =
      "SELECT e.height, e.position, b.time, e.command_id, c.sender, e.event FROM events e"
          + " JOIN blocks b ON b.height = e.height LEFT JOIN commands c ON c.id = e.command_id"
          + " WHERE "
          + AFTER
          + " AND e.height <= ? ORDER BY e.height, e.position";
  private static final String LAST_BLOCK =
      "SELECT e.height FROM events e WHERE "
          + AFTER
          + " ORDER BY e.height, e.position LIMIT 1 OFFSET "
          + (MOST_AT_ONCE - 1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Database database;
  private final Log log;
  private final Tagged tagged;
  private long pause = FIRST_PAUSE;

  /** What to ask of the log while nobody else uses the connection. */
  interface Question<T> {
    T ask(Log log) throws IOException;
  }

  Reader(Database database, LawBook book) {
    this.database = database;
    this.log = new Log(database);
    this.tagged = new Tagged(log, book);
  }

  Path file() {
    return database.file();
  }

  <T> T ask(Question<T> question) throws IOException {
    lock.lock();
    try {
      return database.snapshot(() -> question.ask(log));
    } finally {
      lock.unlock();
    }
  }

  Batch read(Cursor after, Duration patience) throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      long version = database.number(VERSION);
      var batch = database.snapshot(() -> batch(after));
      long left = patience.toNanos();
      while (isNothing(batch, after) && left > 0) {
        long wanted = Math.min(left, pause);
        left -= wanted - news.awaitNanos(wanted);
        pause = Math.min(LONGEST_PAUSE, pause + pause / 8);
        long now = database.number(VERSION);
        if (now != version) {
          version = now;
          batch = database.snapshot(() -> batch(after));
          pause = FIRST_PAUSE;
        }
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private static boolean isNothing(Batch batch, Cursor after) {
    return batch instanceof Batch.Entries(List<Entry> _, Cursor next) && next.equals(after);
  }

  /** This process has written. Never holds the writer up: who is missed here looks by itself. */
  void wake() {
    if (lock.tryLock()) {
      try {
        news.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Whole blocks. A cursor beyond the head was read from another file than is there now. */
  private Batch batch(Cursor after) throws IOException {
    long head = log.height();
    if (head < after.height()) {
      return new Batch.Rewound(Cursor.START);
    }
    long last =
        database
            .first(LAST_BLOCK, row -> row.getLong(1), after.height(), after.index())
            .orElse(head);
    var entries = database.list(ENTRIES, this::entry, after.height(), after.index(), last);
    return new Batch.Entries(entries, next(after, last, entries));
  }

  private static Cursor next(Cursor after, long last, List<Entry> entries) {
    if (!entries.isEmpty() && entries.getLast().at().height() == last) {
      return entries.getLast().at();
    }
    return last > after.height() ? new Cursor(last, -1) : after;
  }

  private Entry entry(ResultSet row) throws SQLException, IOException {
    long height = row.getLong(1);
    var sender = row.getString(5);
    try {
      return new Entry(
          new Cursor(height, row.getInt(2)),
          row.getLong(3),
          Hash.hex(row.getString(4)),
          sender == null ? Address.ZERO : Address.hex(sender),
          tagged.event(height, row.getString(6)));
    } catch (IllegalArgumentException e) {
      throw new LedgerDamagedException(
          file(), "block " + height + ", tables events and commands", e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      news.signalAll();
      database.close();
    } finally {
      lock.unlock();
    }
  }
}
