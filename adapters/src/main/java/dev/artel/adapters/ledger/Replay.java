package dev.artel.adapters.ledger;

import dev.artel.adapters.sqlite.Database;
import dev.artel.core.law.Call;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Door;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The whole history once more: every signed command of the log goes through door and law into a
 * second ledger in memory, whose blocks must be the first one's to the hash.
 */
final class Replay {
  private final Log log;
  private final Listing listing;
  private final LawBook book;
  private final Charter charter;
  private final Door door;
  private final State state;
  private final Log second;

  private Replay(Database database, LawBook book, Genesis genesis, Database memory) {
    this.log = new Log(database);
    this.listing = new Listing(log, book);
    this.book = book;
    this.charter = genesis.charter();
    this.door = new Door(book.catalogue(), charter.domain());
    this.state = new State(memory);
    this.second = new Log(memory);
  }

  /** Throws {@link LedgerDamagedException} at the first thing that is not as it should be. */
  static Verified of(Path file, LawBook book) throws IOException {
    try (var database = Database.openReadOnly(file);
        var memory = Database.inMemory()) {
      var genesis = Inspection.of(database, book);
      return database.snapshot(() -> run(database, book, genesis, memory));
    }
  }

  private static Verified run(Database database, LawBook book, Genesis genesis, Database memory)
      throws IOException {
    var replay = new Replay(database, book, genesis, memory);
    long height = replay.log.height();
    var first = replay.listing.block(0);
    Format.lay(memory, genesis, book, first.at().time());
    replay.compare(first);
    replay.state.forget(Checksum.of(replay.second.head().state()));
    for (long next = 1; next <= height; next++) {
      replay.repeat(replay.listing.block(next));
    }
    return new Verified(
        height,
        memory.number("SELECT count(*) FROM commands"),
        memory.number("SELECT count(*) FROM events"),
        memory.number("SELECT count(*) FROM rows"),
        replay.log.head().hash());
  }

  private void repeat(LoggedBlock block) throws IOException {
    var before = second.head();
    if (block.at().time() < before.time()) {
      throw log.damaged(place(block.at()), "its time is before that of the block it follows");
    }
    var open = new OpenBlock(second, state, before.hash(), block.at());
    for (var command : block.commands()) {
      repeat(open, command);
    }
    open.close();
    compare(block);
  }

  private void repeat(OpenBlock open, LoggedCommand command) throws IOException {
    var signed = command.signed();
    var place = place(open.at()) + ", command " + command.id();
    if (!signed.id(charter.domain()).equals(command.id())) {
      throw log.damaged(place, "the id is not the command's");
    }
    long last = state.nonce(signed.sender());
    var refusal = door.inspect(signed).or(() -> Door.inTurn(signed, last));
    if (refusal.isPresent()) {
      throw log.damaged(place, "the door refuses it: " + refusal.get().name());
    }
    var call = new Call(charter, command.id(), open.at());
    switch (book.apply(state, signed.sender(), signed.command(), call)) {
      case Outcome.Refused refused ->
          throw log.damaged(place, "the law refuses it: " + refused.why().name());
      case Outcome.Accepted accepted -> {
        if (!accepted.events().equals(command.events())) {
          throw log.damaged(place, "the law gives other events than the log");
        }
        open.add(new Knock(signed, command.id()), accepted);
      }
    }
  }

  private void compare(LoggedBlock block) throws IOException {
    if (!second.head().hash().equals(block.hash())) {
      throw log.damaged(place(block.at()), "the law leaves other rows than the block says");
    }
  }

  private static String place(Position at) {
    return "block " + at.height();
  }
}
