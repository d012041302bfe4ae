package dev.artel.adapters.ledger;

import dev.artel.adapters.sqlite.Database;
import dev.artel.core.law.Beacons;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Position;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Catalogue;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Which file is a ledger, of which version, of which genesis. */
final class Format {
  private static final int VERSION = 1;

  /** "Artl": by it tools such as {@code file} know a ledger from any other database. */
  private static final int APPLICATION = 0x4172746c;

  private static final String GENESIS = "genesis";
  private static final String TYPES = "types";

  private Format() {}

  /** Makes the tables and block 0 in an empty file, whole or not at all. */
  static void lay(Database database, Genesis genesis, LawBook book, long time) throws IOException {
    if (!genesis.catalogue().equals(book.catalogue().hash())) {
      throw new IllegalArgumentException("the genesis names another catalogue than the law book's");
    }
    database.write(
        () -> {
          database.execute(
              "PRAGMA application_id = " + APPLICATION,
              "PRAGMA user_version = " + VERSION,
              "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
          database.update("INSERT INTO meta VALUES (?, ?)", GENESIS, Json.write(genesis));
          database.update("INSERT INTO meta VALUES (?, ?)", TYPES, types(book));
          Log.createTables(database);
          State.createTables(database);
          return blockZero(database, genesis, book, time);
        });
  }

  private static Block blockZero(Database database, Genesis genesis, LawBook book, long time)
      throws IOException {
    var state = new State(database);
    var start = new Position(time, 0, Beacons.NONE);
    var block =
        new OpenBlock(new Log(database), state, genesis.charter().domain().genesis(), start);
    block.addEvents(Hash.ZERO, genesis.events());
    genesis.events().forEach(event -> book.evolve(state, event));
    return block.close();
  }

  /** Refuses what this program would not understand. */
  static Genesis read(Database database, LawBook book) throws IOException {
    requireVersion(database);
    var genesis = genesis(database);
    if (!genesis.catalogue().equals(book.catalogue().hash())) {
      throw new LedgerFormatException.OtherVersion(
          database.file(), otherCatalogue(database, genesis, book));
    }
    return genesis;
  }

  /** The type strings of the catalogue that the file was made for. */
  static List<String> types(Database database) throws IOException {
    requireVersion(database);
    var types = List.of(meta(database, TYPES).split("\n"));
    if (!Catalogue.hash(types).equals(genesis(database).catalogue())) {
      throw new LedgerDamagedException(
          database.file(), "table meta, key " + TYPES, "not the types that the genesis names");
    }
    return types;
  }

  private static void requireVersion(Database database) throws IOException {
    var file = database.file();
    if (database.number("PRAGMA application_id") != APPLICATION) {
      throw new LedgerFormatException(file, "no ledger of Artel; check the path");
    }
    long version = database.number("PRAGMA user_version");
    if (version != VERSION) {
      throw new LedgerFormatException.OtherVersion(
          file,
          "a ledger of format %d, and this program knows format %d; use the Artel that made it"
              .formatted(version, VERSION));
    }
  }

  private static Genesis genesis(Database database) throws IOException {
    try {
      return Json.read(Json.parse(meta(database, GENESIS)), Genesis.class);
    } catch (JsonException | BindException e) {
      throw new LedgerDamagedException(database.file(), "table meta, key " + GENESIS, e);
    }
  }

  private static String otherCatalogue(Database database, Genesis genesis, LawBook book)
      throws IOException {
    var known = book.catalogue().typeStrings();
    var strange =
        Arrays.stream(meta(database, TYPES).split("\n"))
            .filter(type -> !known.contains(type))
            .findFirst()
            .orElse("none that this program lacks");
    return "a ledger of catalogue %s, and this program has %s (first strange record: %s); use the Artel that made it"
        .formatted(genesis.catalogue(), book.catalogue().hash(), strange);
  }

  private static String meta(Database database, String key) throws IOException {
    return database
        .first("SELECT value FROM meta WHERE key = ?", row -> row.getString(1), key)
        .orElseThrow(() -> new LedgerDamagedException(database.file(), "table meta", "no " + key));
  }

  private static String types(LawBook book) {
    return String.join("\n", book.catalogue().typeStrings());
  }
}
