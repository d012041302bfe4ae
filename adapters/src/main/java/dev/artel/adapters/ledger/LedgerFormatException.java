package dev.artel.adapters.ledger;

import dev.artel.adapters.sqlite.DatabaseException;
import java.nio.file.Path;

/** No ledger that this program can read. */
public sealed class LedgerFormatException extends DatabaseException {
  private static final long serialVersionUID = 1;

  LedgerFormatException(Path file, String problem) {
    super(file + ": " + problem);
  }

  /** A ledger, but of another version of the program or of other paradigms. */
  public static final class OtherVersion extends LedgerFormatException {
    private static final long serialVersionUID = 1;

    OtherVersion(Path file, String problem) {
      super(file, problem);
    }
  }
}
