package dev.artel.adapters.ledger;

import dev.artel.adapters.sqlite.DatabaseException;
import java.nio.file.Path;

/** No ledger of this program: another file, another version's, or other paradigms'. */
public final class LedgerFormatException extends DatabaseException {
  private static final long serialVersionUID = 1;

  LedgerFormatException(Path file, String problem) {
    super(file + ": " + problem);
  }
}
