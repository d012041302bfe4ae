package dev.artel.adapters.ledger;

import dev.artel.adapters.sqlite.DatabaseException;
import java.nio.file.Path;

/**
 * The file does not hold what was written to it: torn, cut short or edited. Nothing is believed.
 */
public final class LedgerDamagedException extends DatabaseException.Damaged {
  private static final long serialVersionUID = 1;

  private final String place;

  LedgerDamagedException(Path file, String place, String problem) {
    super(file + ": damaged at " + place + ": " + problem + "; go on with a copy of the file");
    this.place = place;
  }

  LedgerDamagedException(Path file, String place, Exception cause) {
    this(file, place, String.valueOf(cause.getMessage()));
    initCause(cause);
  }

  /** Where: the block's height and the table, or the file as a whole. */
  public String place() {
    return place;
  }
}
