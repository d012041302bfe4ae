package dev.artel.adapters.ledger;

import dev.artel.core.law.Event;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Cursor;
import dev.artel.core.values.Hash;
import java.util.List;

/**
 * A command of the log, and what it caused.
 *
 * @param at where its first event stands
 */
public record LoggedCommand(Hash id, Cursor at, Signed signed, List<Event> events) {
  public LoggedCommand {
    events = List.copyOf(events);
  }
}
