package dev.artel.cli.shops;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the ledger of a folder of shops. */
final class Ledgers {
  private Ledgers() {}

  /** All versions of all shops. */
  static List<Entry> models(Path folder) throws IOException, InterruptedException {
    var found = new ArrayList<Entry>();
    try (var ledger = EmbeddedLedger.openReadOnly(folder.resolve("ledger.db"), Paradigms.book())) {
      var next = Cursor.START;
      while (next.height() < ledger.head().height()
          && ledger.read(next, Duration.ofSeconds(1)) instanceof Batch.Entries batch) {
        batch.entries().stream()
            .filter(e -> e.event().getClass().getSimpleName().equals("ModelPublished"))
            .forEach(found::add);
        next = batch.next();
      }
    }
    return found;
  }
}
