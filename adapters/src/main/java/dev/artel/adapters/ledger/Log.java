package dev.artel.adapters.ledger;

import dev.artel.adapters.sqlite.Database;
import dev.artel.core.port.Cursor;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The tables of the log: blocks, their commands, their events. All hex is text, for any tool. */
record Log(Database database) {
  private static final String COMMAND_COLUMNS =
      "position, id, sender, nonce, command, signature, first_event";

  static void createTables(Database database) throws IOException {
    database.execute(
        "CREATE TABLE blocks (height INTEGER PRIMARY KEY, time INTEGER NOT NULL,"
            + " parent TEXT NOT NULL, commands TEXT NOT NULL, events TEXT NOT NULL,"
            + " state TEXT NOT NULL, hash TEXT NOT NULL) STRICT",
        "CREATE TABLE commands (height INTEGER NOT NULL, position INTEGER NOT NULL,"
            + " id TEXT NOT NULL UNIQUE, sender TEXT NOT NULL, nonce INTEGER NOT NULL,"
            + " command TEXT NOT NULL, signature TEXT NOT NULL, first_event INTEGER NOT NULL,"
            + " PRIMARY KEY (height, position)) STRICT, WITHOUT ROWID",
        "CREATE TABLE events (height INTEGER NOT NULL, position INTEGER NOT NULL,"
            + " command_id TEXT NOT NULL, event TEXT NOT NULL,"
            + " PRIMARY KEY (height, position)) STRICT, WITHOUT ROWID");
  }

  void add(Block block) throws IOException {
    database.update(
        "INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?)",
        block.height(),
        block.time(),
        block.parent().toString(),
        block.commands().toString(),
        block.events().toString(),
        block.state().toString(),
        block.hash().toString());
  }

  void add(long height, CommandLine line) throws IOException {
    database.update(
        "INSERT INTO commands (height, " + COMMAND_COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        height,
        line.position(),
        line.id(),
        line.sender(),
        line.nonce(),
        line.command(),
        line.signature(),
        line.firstEvent());
  }

  void add(long height, EventLine line) throws IOException {
    database.update(
        "INSERT INTO events (height, position, command_id, event) VALUES (?, ?, ?, ?)",
        height,
        line.position(),
        line.commandId(),
        line.event());
  }

  long height() throws IOException {
    return database.number("SELECT max(height) FROM blocks");
  }

  Block head() throws IOException {
    return block(height()).orElseThrow(() -> damaged("blocks", "there is none"));
  }

  Optional<Block> block(long height) throws IOException {
    return database.first("SELECT * FROM blocks WHERE height = ?", row -> block(row), height);
  }

  /** The commands of a block, in order. */
  List<CommandLine> commands(long height) throws IOException {
    return database.list(
        "SELECT " + COMMAND_COLUMNS + " FROM commands WHERE height = ? ORDER BY position",
        Log::command,
        height);
  }

  /** The events of a block, in order. */
  List<EventLine> events(long height) throws IOException {
    return database.list(
        "SELECT position, command_id, event FROM events WHERE height = ? ORDER BY position",
        row -> new EventLine(row.getInt(1), row.getString(2), row.getString(3)),
        height);
  }

  /** Where the events of an accepted command begin. */
  Optional<Cursor> find(Hash id) throws IOException {
    return database.first(
        "SELECT height, first_event FROM commands WHERE id = ?",
        row -> new Cursor(row.getLong(1), row.getInt(2)),
        id.toString());
  }

  LedgerDamagedException damaged(String place, String problem) {
    return new LedgerDamagedException(database.file(), place, problem);
  }

  /** Refuses a block that is not what its own hash says. */
  private Block block(ResultSet row) throws SQLException, IOException {
    var place = "block " + row.getLong("height") + ", table blocks";
    try {
      var block =
          new Block(
              row.getLong("height"),
              row.getLong("time"),
              Hash.hex(row.getString("parent")),
              Hash.hex(row.getString("commands")),
              Hash.hex(row.getString("events")),
              Hash.hex(row.getString("state")));
      if (!block.hash().toString().equals(row.getString("hash"))) {
        throw damaged(place, "its hash is not the hash of what it holds");
      }
      return block;
    } catch (IllegalArgumentException e) {
      throw new LedgerDamagedException(database.file(), place, e);
    }
  }

  private static CommandLine command(ResultSet row) throws SQLException {
    return new CommandLine(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7));
  }
}
