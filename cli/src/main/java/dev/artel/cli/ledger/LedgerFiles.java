package dev.artel.cli.ledger;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.core.law.Law;
import dev.artel.core.law.LawBook;
import dev.artel.core.paradigm.Paradigm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Opens ledgers for looking only. */
public final class LedgerFiles {
  private LedgerFiles() {}

  /** The ledger of a run folder, or the file itself. */
  public static EmbeddedLedger open(Path path) throws IOException {
    var file = Files.isDirectory(path) ? path.resolve("ledger.db") : path;
    return EmbeddedLedger.openReadOnly(file, book(EmbeddedLedger.types(file)));
  }

  /** A ledger has the laws that it was made with, of all that this program knows. */
  public static LawBook book(List<String> types) {
    var laws = new TreeMap<String, Law>();
    for (var paradigm : ServiceLoader.load(Paradigm.class)) {
      if (types.containsAll(paradigm.law().catalogue().typeStrings())) {
        laws.put(paradigm.name(), paradigm.law());
      }
    }
    return new LawBook(laws);
  }
}
