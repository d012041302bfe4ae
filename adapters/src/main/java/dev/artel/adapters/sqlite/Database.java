package dev.artel.adapters.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/**
 * One connection to one SQLite file, for one thread at a time. What a transaction has written is on
 * the disk when it returns (WAL, full sync); several connections and processes may share the file.
 */
public final class Database implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /** What to do with one row of an answer. */
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException, IOException;
  }

  /** What to do with each row of an answer that may be too long to hold. */
  public interface Visitor {
    void visit(ResultSet row) throws SQLException, IOException;
  }

  /** Something to be done in a transaction. */
  public interface Work<T> {
    T run() throws IOException;
  }

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** An empty file beside the one that it is to become when it is whole. */
  public static Path draft(Path file, String rights) throws IOException {
    var folder = folder(file);
    return Files.createTempFile(folder, file.getFileName() + ".", ".new", rights(folder, rights));
  }

  /** Opens a file for reading and writing, and makes it, empty, where there is none. */
  public static Database openOrCreate(Path file, String rights) throws IOException {
    if (Files.notExists(file)) {
      try {
        Files.createFile(file, rights(folder(file), rights));
      } catch (FileAlreadyExistsException e) {
        // Another process was quicker; the file is its as much as ours.
      }
    }
    return open(file);
  }

  /** Opens an existing file for reading and writing. */
  public static Database open(Path file) throws IOException {
    requireThere(file);
    var config = writing();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return connect(file, config, url(file));
  }

  /** Opens an existing file for reading, even where neither it nor its folder may be written. */
  public static Database openReadOnly(Path file) throws IOException {
    requireThere(file);
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
    boolean sealed = !Files.isWritable(folder(file)) && !hasLog(file);
    return connect(file, config, url(file) + (sealed ? "?immutable=1" : ""));
  }

  /** A database of its own that is gone when it is closed. */
  public static Database inMemory() throws IOException {
    return connect(Path.of("memory"), new SQLiteConfig(), "jdbc:sqlite::memory:");
  }

  private static void requireThere(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
  }

  /** Gives a draft its name, for good; refuses a name that is taken. */
  public static void publish(Path draft, Path file) throws IOException {
    Files.move(draft, file);
    var folder = folder(file);
    // Elsewhere a folder cannot be opened, nor need be.
    if (isPosix(folder)) {
      try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
        entries.force(true);
      }
    }
  }

  private static FileAttribute<?>[] rights(Path folder, String rights) throws IOException {
    return isPosix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix");
  }

  private static Path folder(Path file) {
    return file.resolveSibling("").toAbsolutePath();
  }

  private static boolean hasLog(Path file) {
    return Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
  }

  private static SQLiteConfig writing() {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
    return config;
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file.toAbsolutePath().toUri();
  }

  private static Database connect(Path file, SQLiteConfig config, String url) throws IOException {
    try {
      return new Database(file, config.createConnection(url));
    } catch (SQLException e) {
      throw DatabaseException.of(file, e);
    }
  }

  public Path file() {
    return file;
  }

  /** Statements without arguments or answers, such as those that make tables. */
  public void execute(String... commands) throws IOException {
    try (var statement = connection.createStatement()) {
      for (var command : commands) {
        statement.execute(command);
      }
    } catch (SQLException e) {
      throw DatabaseException.of(file, e);
    }
  }

  public void update(String sql, Object... arguments) throws IOException {
    try {
      prepared(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  public void visit(String sql, Visitor visitor, Object... arguments) throws IOException {
    try (var rows = prepared(sql, arguments).executeQuery()) {
      while (rows.next()) {
        visitor.visit(rows);
      }
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  public <T> List<T> list(String sql, Reader<T> reader, Object... arguments) throws IOException {
    var found = new ArrayList<T>();
    visit(sql, row -> found.add(reader.read(row)), arguments);
    return found;
  }

  /** The first row of the answer. */
  public <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments)
      throws IOException {
    try (var rows = prepared(sql, arguments).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /** The one number that the query answers. */
  public long number(String sql, Object... arguments) throws IOException {
    return first(sql, row -> row.getLong(1), arguments).orElse(0L);
  }

  public boolean isEmpty() throws IOException {
    return number("SELECT count(*) FROM sqlite_schema") == 0;
  }

  /** Runs SQLite's own check of the file's structure. */
  public void requireSound() throws IOException {
    var verdict = first("PRAGMA quick_check(1)", row -> row.getString(1)).orElse("no answer");
    if (!verdict.equals("ok")) {
      throw new DatabaseException.Damaged(file + ": damaged: " + verdict + "; go on with a copy");
    }
  }

  /** All or nothing, with nobody else writing meanwhile; durable when it returns. */
  public <T> T write(Work<T> work) throws IOException {
    return inTransaction("BEGIN IMMEDIATE", work);
  }

  /** All that is read in it is of one moment. */
  public <T> T snapshot(Work<T> work) throws IOException {
    return inTransaction("BEGIN", work);
  }

  private <T> T inTransaction(String begin, Work<T> work) throws IOException {
    execute(begin);
    try {
      var result = work.run();
      execute("COMMIT");
      return result;
    } catch (UncheckedIOException e) {
      rollBack(e);
      throw Objects.requireNonNull(e.getCause());
    } catch (IOException | RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  private void rollBack(Throwable reason) {
    try {
      // After some errors SQLite has rolled back by itself.
      if (!connection.isClosed()) {
        execute("ROLLBACK");
      }
    } catch (IOException | SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /**
   * The driver closes a statement that has failed, without saying so: it is not to be used again.
   */
  private DatabaseException failure(String sql, SQLException cause) {
    statements.remove(sql);
    return DatabaseException.of(file, cause);
  }

  private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
    var statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw DatabaseException.of(file, e);
    }
  }
}
