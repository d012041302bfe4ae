package dev.artel.cli.ledger;

import dev.artel.core.law.LawBook;
import dev.artel.core.port.Ledger;
import java.io.IOException;

/** Where a ledger is, of one kind of engine. */
interface Site {
  /** The laws that it was made with, of those that this program knows. */
  LawBook book() throws IOException;

  Ledger open(LawBook book, Places.Writer writer) throws IOException;

  /** For looking only. */
  Ledger look(LawBook book) throws IOException;
}
