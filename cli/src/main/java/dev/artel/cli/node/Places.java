package dev.artel.cli.node;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.adapters.ledger.LedgerFormatException;
import dev.artel.adapters.sqlite.DatabaseException;
import dev.artel.adapters.store.StoreSettings;
import dev.artel.adapters.store.Stores;
import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.LawBook;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Ledger;
import dev.artel.node.nodefile.LedgerPlace;
import dev.artel.store.s3.S3Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
    return switch (place.kind()) {
      case EMBEDDED -> {
        var file = file(place);
        var book = book(file);
        yield new OpenLedger(EmbeddedLedger.open(file, book, writer.clock()), book);
      }
      case EVM -> {
        var chains = new Chains(place);
        var book = chains.book();
        yield new OpenLedger(chains.open(book, writer.keys()), book);
      }
    };
  }

  /** For looking only. */
  public OpenLedger look(LedgerPlace place) throws IOException {
    return switch (place.kind()) {
      case EMBEDDED -> {
        var file = file(place);
        var book = book(file);
        yield new OpenLedger(EmbeddedLedger.openReadOnly(file, book), book);
      }
      case EVM -> {
        var chains = new Chains(place);
        var book = chains.book();
        yield new OpenLedger(chains.look(book), book);
      }
    };
  }

  private Path file(LedgerPlace place) throws IOException {
    var file = base.resolve(place.path()).normalize();
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return file;
  }

  private static LawBook book(Path file) throws IOException {
    try {
      return Paradigms.ofTypes(EmbeddedLedger.types(file));
    } catch (LedgerFormatException | DatabaseException.Damaged e) {
      throw new CliException(ExitCode.BAD_FILE, file + ": " + e.getMessage());
    }
  }

  public ContentStore store(StoreSettings settings) throws IOException {
    return new Stores(base, S3Store::open).open(settings);
  }
}
