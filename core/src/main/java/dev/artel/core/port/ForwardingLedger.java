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

/** A ledger that leaves to another whatever it does not do itself. */
public interface ForwardingLedger extends Ledger {
  Ledger ledger();

  @Override
  default Charter charter() {
    return ledger().charter();
  }

  @Override
  default Receipt submit(Signed command) throws IOException, InterruptedException {
    return ledger().submit(command);
  }

  @Override
  default Batch read(Cursor after, Duration patience) throws IOException, InterruptedException {
    return ledger().read(after, patience);
  }

  @Override
  default Position head() throws IOException {
    return ledger().head();
  }

  @Override
  default Beacons beacons(long height) throws IOException {
    return ledger().beacons(height);
  }

  @Override
  default Optional<Command> command(Hash id) throws IOException {
    return ledger().command(id);
  }

  @Override
  default void close() throws IOException {
    ledger().close();
  }
}
