package dev.artel.adapters.ledger;

import dev.artel.core.law.Event;
import dev.artel.core.law.Position;
import dev.artel.core.values.Hash;
import java.util.List;

/**
 * A block of the log.
 *
 * @param genesis events that no command caused: in block 0 only
 */
public record LoggedBlock(
    Position at, Hash parent, Hash hash, List<LoggedCommand> commands, List<Event> genesis) {
  public LoggedBlock {
    commands = List.copyOf(commands);
    genesis = List.copyOf(genesis);
  }
}
