package dev.artel.core.runtime;

import dev.artel.core.law.LawBook;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Rows;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;

/**
 * A copy of the ledger's rows, evolved from its events and from nothing else. A reorganisation
 * throws it away. Not thread-safe: one reader.
 */
public final class Replica {
  private final LawBook book;
  private MemoryRows rows = new MemoryRows();
  private Cursor next = Cursor.START;
  private long time;

  public Replica(LawBook book) {
    this.book = book;
  }

  /** Takes in what {@code Ledger.read(next(), ...)} gave; true where the rows changed. */
  public boolean take(Batch batch) {
    return switch (batch) {
      case Batch.Entries entries -> {
        entries.entries().forEach(entry -> book.evolve(rows, entry.event()));
        if (!entries.entries().isEmpty()) {
          time = entries.entries().getLast().time();
        }
        next = entries.next();
        yield !entries.entries().isEmpty();
      }
      case Batch.Rewound _ -> {
        rows = new MemoryRows();
        next = Cursor.START;
        time = 0;
        yield true;
      }
    };
  }

  public Rows rows() {
    return rows;
  }

  /** What to read after. */
  public Cursor next() {
    return next;
  }

  /** Height of the last block that was read. */
  public long height() {
    return next.height();
  }

  /** Time of the last event that was read. */
  public long time() {
    return time;
  }
}
