package dev.artel.cli.ledger;

import dev.artel.adapters.store.StoreSettings;
import dev.artel.adapters.store.Stores;
import dev.artel.cli.CliException;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.LawBook;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Ledger;
import dev.artel.node.nodefile.LedgerPlace;
import dev.artel.store.s3.S3Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Opens the ledgers and stores that files name: the one place that knows all engines.
 *
 * @param base from which paths are
 */
public record Places(Path base) {
  /** A ledger with the laws that it was made with. */
  public record OpenLedger(Ledger ledger, LawBook book) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      ledger.close();
    }
  }

  /** Who writes to a ledger, and by which clock. */
  public record Writer(KeyPair keys, InstantSource clock) {}

  /** What does not answer is an {@link IOException}; what never will, a {@link CliException}. */
  public OpenLedger ledger(LedgerPlace place, Writer writer) throws IOException {
    var site = site(place);
    var book = site.book();
    return new OpenLedger(site.open(book, writer), book);
  }

  /** For looking only. */
  public OpenLedger look(LedgerPlace place) throws IOException {
    var site = site(place);
    var book = site.book();
    return new OpenLedger(site.look(book), book);
  }

  private Site site(LedgerPlace place) {
    return switch (place.kind()) {
      case EMBEDDED -> new FileSite(base.resolve(place.path()).normalize());
      case EVM -> new ChainSite(place);
    };
  }

  public ContentStore store(StoreSettings settings) throws IOException {
    return new Stores(base, S3Store::open).open(settings);
  }
}
