package dev.artel.adapters.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** A database file cannot be used: what is wrong, where, and what to do. */
public class DatabaseException extends IOException {
  private static final long serialVersionUID = 1;

  public DatabaseException(String message) {
    super(message);
  }

  DatabaseException(Path file, String problem, SQLException cause) {
    super(file + ": " + problem, cause);
  }

  /** The file is torn, cut short, edited, or no database at all. */
  public static class Damaged extends DatabaseException {
    private static final long serialVersionUID = 1;

    public Damaged(String message) {
      super(message);
    }

    Damaged(Path file, SQLException cause) {
      super(file, "damaged, or no database (" + cause.getMessage() + "); use a copy", cause);
    }
  }

  /** The disk has no room. What was to be written is not there; what was there before is. */
  public static final class Full extends DatabaseException {
    private static final long serialVersionUID = 1;

    Full(Path file, SQLException cause) {
      super(file, "the disk is full; make room and go on: nothing is lost", cause);
    }
  }

  /** Another process kept the file to itself for longer than we wait. */
  public static final class Locked extends DatabaseException {
    private static final long serialVersionUID = 1;

    Locked(Path file, SQLException cause) {
      super(
          file,
          "another process has kept it locked for "
              + Database.PATIENCE.toSeconds()
              + " s; end that process or try again",
          cause);
    }
  }

  /** The file, its folder or its disk does not let us write. */
  public static final class ReadOnly extends DatabaseException {
    private static final long serialVersionUID = 1;

    ReadOnly(Path file, SQLException cause) {
      super(file, "may not be written; check the rights of the file and of its folder", cause);
    }
  }

  static DatabaseException of(Path file, SQLException cause) {
    // The low byte is the primary code; what stands above it only refines it.
    return switch (SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xff)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> new Damaged(file, cause);
      case SQLITE_FULL -> new Full(file, cause);
      case SQLITE_BUSY, SQLITE_LOCKED -> new Locked(file, cause);
      case SQLITE_READONLY, SQLITE_PERM -> new ReadOnly(file, cause);
      case SQLITE_CANTOPEN ->
          new DatabaseException(file, "cannot be opened; check its folder and its rights", cause);
      default -> new DatabaseException(file, cause.getMessage() + "; check the disk", cause);
    };
  }
}
