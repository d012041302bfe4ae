package dev.artel.core.port;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.Position;
import dev.artel.core.law.Signed;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The shared log. A refusal is a value; a broken disk or network is an {@link IOException}. */
public interface Ledger extends AutoCloseable {
  Charter charter();

  /**
   * Blocks until included or refused. The same id twice gives the same receipt where the ledger can
   * tell.
   */
  Receipt submit(Signed command) throws IOException, InterruptedException;

  /** Confirmed events in order, waiting up to {@code patience} for the first. */
  Batch read(Cursor after, Duration patience) throws IOException, InterruptedException;

  Position head() throws IOException;

  /** Past randomness as the law saw it in the block of this height; for audits only. */
  Beacons beacons(long height) throws IOException;

  /** For explorers and audits only. */
  Optional<Command> command(Hash id) throws IOException;

  @Override
  void close() throws IOException;
}
