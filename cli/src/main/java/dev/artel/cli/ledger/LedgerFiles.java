package dev.artel.cli.ledger;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.core.law.LawBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens ledgers for looking only. */
public final class LedgerFiles {
  private LedgerFiles() {}

  /** The ledger of a run folder, or the file itself, with the laws that it was made with. */
  public static EmbeddedLedger open(Path path) throws IOException {
    var file = Files.isDirectory(path) ? path.resolve("ledger.db") : path;
    return EmbeddedLedger.openReadOnly(file, book(file));
  }

  /** A file, with the laws that it was made with. */
  public static Places.OpenLedger look(Path file) throws IOException {
    var book = book(file);
    return new Places.OpenLedger(EmbeddedLedger.openReadOnly(file, book), book);
  }

  static LawBook book(Path file) throws IOException {
    return Paradigms.ofTypes(EmbeddedLedger.types(file));
  }
}
