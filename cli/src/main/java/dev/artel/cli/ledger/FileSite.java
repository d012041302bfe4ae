package dev.artel.cli.ledger;

import dev.artel.adapters.ledger.EmbeddedLedger;
import dev.artel.adapters.ledger.LedgerFormatException;
import dev.artel.adapters.sqlite.DatabaseException;
import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.core.law.LawBook;
import dev.artel.core.port.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** An embedded ledger. */
record FileSite(Path file) implements Site {
  @Override
  public LawBook book() throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try {
      return LedgerFiles.book(file);
    } catch (LedgerFormatException | DatabaseException.Damaged e) {
      throw new CliException(ExitCode.BAD_FILE, file + ": " + e.getMessage());
    }
  }

  @Override
  public Ledger open(LawBook book, Places.Writer writer) throws IOException {
    return EmbeddedLedger.open(file, book, writer.clock());
  }

  @Override
  public Ledger look(LawBook book) throws IOException {
    return EmbeddedLedger.openReadOnly(file, book);
  }
}
