package dev.artel.adapters.ledger;

import dev.artel.core.crypto.Signature;
import dev.artel.core.law.Event;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Cursor;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The log as records again. */
final class Listing {
  private final Log log;
  private final Tagged tagged;

  Listing(Log log, LawBook book) {
    this.log = log;
    this.tagged = new Tagged(log, book);
  }

  List<LoggedBlock> blocks(long from, int most) throws IOException {
    var blocks = new ArrayList<LoggedBlock>();
    long first = Math.max(0, from);
    long end = Math.min(log.height(), first + most - 1);
    for (long height = first; height <= end; height++) {
      blocks.add(block(height));
    }
    return blocks;
  }

  Optional<LoggedCommand> command(Hash id) throws IOException {
    var at = log.find(id);
    return at.isEmpty()
        ? Optional.empty()
        : block(at.get().height()).commands().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  LoggedBlock block(long height) throws IOException {
    try {
      return read(height);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      var place = "block " + height + ", table commands";
      throw new LedgerDamagedException(log.database().file(), place, e);
    }
  }

  private LoggedBlock read(long height) throws IOException {
    var block =
        log.block(height).orElseThrow(() -> log.damaged("block " + height, "it is not there"));
    var lines = log.commands(height);
    var events = events(height);
    var commands = new ArrayList<LoggedCommand>();
    int end = events.size();
    for (var line : lines.reversed()) {
      var at = new Cursor(height, line.firstEvent());
      var caused = events.subList(line.firstEvent(), end);
      commands.addFirst(new LoggedCommand(Hash.hex(line.id()), at, signed(height, line), caused));
      end = line.firstEvent();
    }
    var genesis = events.subList(0, end);
    return new LoggedBlock(block.position(), block.parent(), block.hash(), commands, genesis);
  }

  private Signed signed(long height, CommandLine line) throws IOException {
    return new Signed(
        Address.hex(line.sender()),
        line.nonce(),
        tagged.command(height, line.command()),
        new Signature(Bytes.hex(line.signature())));
  }

  private List<Event> events(long height) throws IOException {
    var events = new ArrayList<Event>();
    for (var line : log.events(height)) {
      events.add(tagged.event(height, line.event()));
    }
    return events;
  }
}
