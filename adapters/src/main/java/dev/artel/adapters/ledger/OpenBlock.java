package dev.artel.adapters.ledger;

import dev.artel.core.law.Change;
import dev.artel.core.law.Event;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.port.Cursor;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.util.List;

/**
 * A block that is being written, inside a transaction: log and rows line by line, its head last.
 */
final class OpenBlock {
  private final Log log;
  private final State state;
  private final Hash parent;
  private final Position at;
  private final LogDigest commandDigest = new LogDigest();
  private final LogDigest eventDigest = new LogDigest();
  private int commands;
  private int events;

  OpenBlock(Log log, State state, Hash parent, Position at) {
    this.log = log;
    this.state = state;
    this.parent = parent;
    this.at = at;
  }

  Position at() {
    return at;
  }

  boolean isEmpty() {
    return commands == 0;
  }

  Cursor add(Knock knock, Outcome.Accepted accepted) throws IOException {
    var first = new Cursor(at.height(), events);
    var signed = knock.signed();
    var line =
        new CommandLine(
            commands++,
            knock.id().toString(),
            signed.sender().toString(),
            signed.nonce(),
            Tagged.text(signed.command()),
            signed.signature().bytes().toString(),
            events);
    line.addTo(commandDigest);
    log.add(at.height(), line);
    addEvents(knock.id(), accepted.events());
    state.setNonce(signed.sender(), signed.nonce());
    accepted
        .changes()
        .byKey()
        .forEach(
            (key, change) -> {
              switch (change) {
                case Change.Put put -> state.put(key, put.row());
                case Change.Removed _ -> state.remove(key);
              }
            });
    return first;
  }

  void addEvents(Hash commandId, List<Event> caused) throws IOException {
    for (var event : caused) {
      var line = new EventLine(events++, commandId.toString(), Tagged.text(event));
      line.addTo(eventDigest);
      log.add(at.height(), line);
    }
  }

  Block close() throws IOException {
    var block =
        new Block(
            at.height(),
            at.time(),
            parent,
            commandDigest.hash(),
            eventDigest.hash(),
            state.checksum().hash());
    log.add(block);
    return block;
  }
}
