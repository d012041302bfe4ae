package dev.artel.adapters.ledger;

import dev.artel.core.law.Genesis;
import dev.artel.core.law.Rows;
import dev.artel.core.port.Ledger;
import dev.artel.testkit.LedgerSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedLedgerTest extends LedgerSuite {
  @TempDir Path folder;

  @Override
  protected Ledger create(Genesis genesis, InstantSource clock) throws IOException {
    return EmbeddedLedger.create(folder.resolve("ledger.db"), genesis, BOOK, clock);
  }

  @Override
  protected Rows rows(Ledger ledger) throws IOException {
    return ((EmbeddedLedger) ledger).rows();
  }
}
