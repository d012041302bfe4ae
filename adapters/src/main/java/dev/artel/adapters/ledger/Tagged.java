package dev.artel.adapters.ledger;

import dev.artel.core.law.Command;
import dev.artel.core.law.Event;
import dev.artel.core.law.LawBook;
import dev.artel.core.wire.BindException;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.JsonException;

/** Commands and events as the log holds them: JSON under their wire names. */
final class Tagged {
  private final Log log;
  private final LawBook book;

  Tagged(Log log, LawBook book) {
    this.log = log;
    this.book = book;
  }

  static String text(Object commandOrEvent) {
    return Json.write(Json.tagged((Record) commandOrEvent));
  }

  Command command(long height, String text) throws LedgerDamagedException {
    return read("block " + height + ", table commands", text, Command.class);
  }

  Event event(long height, String text) throws LedgerDamagedException {
    return read("block " + height + ", table events", text, Event.class);
  }

  private <T> T read(String place, String text, Class<T> kind) throws LedgerDamagedException {
    try {
      return kind.cast(Json.readTagged(Json.parse(text), book.catalogue()));
    } catch (JsonException | BindException | ClassCastException e) {
      throw new LedgerDamagedException(log.database().file(), place, e);
    }
  }
}
