package dev.artel.node;

import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.Position;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.port.ForwardingLedger;
import dev.artel.core.port.Ledger;
import dev.artel.core.values.Address;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/**
 * A ledger that tells how it fares, sets the node's clock by its own, and looks whether anybody
 * else acts with the node's key. Read by one thread.
 */
final class WatchedLedger implements ForwardingLedger {
  private static final Logger LOG = System.getLogger(WatchedLedger.class.getName());

  private final Ledger ledger;
  private final Address self;
  private final PartyNode.Ground ground;
  private final Vitals vitals;
  private volatile Optional<Entry> foreign = Optional.empty();
  private Duration ahead = Duration.ZERO;
  private long seen = -1;
  private boolean waited;

  WatchedLedger(PartyNode.Ground ground, Vitals vitals) {
    this.ledger = ground.engines().ledger();
    this.self = ground.tools().sealing().address();
    this.ground = ground;
    this.vitals = vitals;
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  /** What somebody else has done with this node's key. */
  Optional<Entry> foreign() {
    return foreign;
  }

  @Override
  public Batch read(Cursor after, Duration patience) throws IOException, InterruptedException {
    try {
      waited = seen >= 0 && after.height() >= seen;
      var batch = ledger.read(after, patience);
      switch (batch) {
        case Batch.Entries entries -> entries.entries().forEach(this::look);
        case Batch.Rewound _ ->
            LOG.log(Level.WARNING, "the ledger was reorganised: reading it from the start");
      }
      return batch;
    } catch (IOException | RuntimeException e) {
      vitals.ledgerFails(e);
      throw e;
    }
  }

  /** Common commands, a person may send from anywhere: two of them break nobody's word. */
  private void look(Entry entry) {
    boolean own = entry.sender().equals(self) && !(entry.event() instanceof CommonEvent);
    if (own && ground.sent().isForeign(entry.commandId(), entry.at().height())) {
      foreign = Optional.of(entry);
    }
  }

  @Override
  public Position head() throws IOException {
    try {
      var head = ledger.head();
      vitals.ledgerAnswers();
      vitals.sees(head.height());
      if (waited && head.height() > seen) {
        compare(ground.clock().saw(head.time()));
      }
      seen = head.height();
      return head;
    } catch (IOException | RuntimeException e) {
      vitals.ledgerFails(e);
      waited = false;
      throw e;
    }
  }

  private void compare(Duration now) {
    if (!now.isZero() && now.minus(ahead).abs().compareTo(LedgerClock.TOLERANCE) > 0) {
      LOG.log(
          Level.WARNING,
          "this machine''s clock is {0} seconds {1} the ledger''s, which decides: set the clock",
          Long.toString(now.abs().toSeconds()),
          now.isNegative() ? "ahead of" : "behind");
    }
    ahead = now;
  }
}
