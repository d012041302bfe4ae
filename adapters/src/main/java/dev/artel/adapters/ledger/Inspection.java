package dev.artel.adapters.ledger;

import dev.artel.adapters.sqlite.Database;
import dev.artel.adapters.sqlite.DatabaseException;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.values.Hash;
import java.io.IOException;

/**
 * Whether the file is what was written to it: SQLite's own check, the links of the blocks, the
 * digests of their lines, the checksum of the rows. Costs reading the file once; no law, no
 * signatures: that is {@link Replay}.
 */
final class Inspection {
  private final Database database;
  private final Log log;
  private long blocks;
  private long commands;
  private long events;

  private Inspection(Database database) {
    this.database = database;
    this.log = new Log(database);
  }

  /** Of one moment, whoever writes meanwhile. Throws {@link LedgerDamagedException}. */
  static Genesis of(Database database, LawBook book) throws IOException {
    try {
      return database.snapshot(
          () -> {
            var genesis = Format.read(database, book);
            Format.types(database); // throws where they are not those that the genesis names
            new Inspection(database).run(genesis);
            return genesis;
          });
    } catch (LedgerDamagedException e) {
      throw e;
    } catch (DatabaseException.Damaged e) {
      throw new LedgerDamagedException(database.file(), "the file", e);
    }
  }

  private void run(Genesis genesis) throws IOException {
    database.requireSound();
    var head = checkChain(genesis.charter().domain().genesis());
    checkNothingElse("blocks", blocks);
    checkNothingElse("commands", commands);
    checkNothingElse("events", events);
    if (!new State(database).count().hash().equals(head.state())) {
      throw log.damaged(
          "block " + head.height() + ", tables rows and nonces", "not what the block left there");
    }
  }

  private Block checkChain(Hash genesis) throws IOException {
    var parent = genesis;
    var head = log.head();
    for (long height = 0; height <= head.height(); height++) {
      var place = "block " + height;
      var block = log.block(height).orElseThrow(() -> log.damaged(place, "it is not there"));
      if (!block.parent().equals(parent)) {
        throw log.damaged(place, "it does not follow the one before");
      }
      checkLines(block, place);
      parent = block.hash();
      blocks++;
    }
    return head;
  }

  private void checkLines(Block block, String place) throws IOException {
    var digest = new LogDigest();
    var itsCommands = log.commands(block.height());
    itsCommands.forEach(line -> line.addTo(digest));
    if (!digest.hash().equals(block.commands())) {
      throw log.damaged(place + ", table commands", "not the commands that the block names");
    }
    var itsEvents = log.events(block.height());
    itsEvents.forEach(line -> line.addTo(digest));
    if (!digest.hash().equals(block.events())) {
      throw log.damaged(place + ", table events", "not the events that the block names");
    }
    commands += itsCommands.size();
    events += itsEvents.size();
  }

  private void checkNothingElse(String table, long known) throws IOException {
    long there = database.number("SELECT count(*) FROM " + table);
    if (there != known) {
      throw log.damaged("table " + table, (there - known) + " lines belong to no block");
    }
  }
}
