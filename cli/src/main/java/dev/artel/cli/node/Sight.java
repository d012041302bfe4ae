package dev.artel.cli.node;

import dev.artel.core.law.LawBook;
import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.port.Ledger;
import dev.artel.core.runtime.Replica;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** A ledger's rows as they stand now, and the time for which they are asked. */
public record Sight(Rows rows, Position now) {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Reads all of the ledger. */
  public static Sight of(Ledger ledger, LawBook book) throws IOException, InterruptedException {
    return further(ledger, new Replica(book));
  }

  /** Reads what the replica lacks. */
  static Sight further(Ledger ledger, Replica replica) throws IOException, InterruptedException {
    var head = ledger.head();
    advance(ledger, replica, head.height());
    long time = Math.max(Instant.now().getEpochSecond(), replica.time());
    return new Sight(replica.rows(), new Position(time, replica.height(), head.beacons()));
  }

  /** Blocks until the replica has a block. */
  static void advance(Ledger ledger, Replica replica, long height)
      throws IOException, InterruptedException {
    while (replica.height() < height) {
      replica.take(ledger.read(replica.next(), PATIENCE));
    }
  }
}
