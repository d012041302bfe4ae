package dev.artel.bench.evm;

import dev.artel.core.port.Batch;
import dev.artel.core.runtime.Replica;
import dev.artel.ledger.evm.EvmLedger;
import dev.artel.ledger.evm.EvmSettings;
import dev.artel.testkit.engines.Anvil;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * {@code bench/run evm.Throughput [tasks] [wallets]}: how many commands a second one anvil node
 * with a block a second and 100 million gas accepts: enrolments, and the updates of as many tasks
 * of 64 workers at once, each signed by another party and brought by one of a few wallets. Then the
 * same transactions in a bare loop on another such node, which is what the node itself bears; and
 * how long a node that is started again takes for all events.
 */
public final class Throughput {
  private Throughput() {}

  public static void main(String[] arguments) throws Exception {
    int tasks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 48;
    int wallets = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    try (var anvil = Anvil.start("--block-time", "1");
        var market = new Market(anvil, tasks, wallets)) {
      tell("enrolments", market.enrol());
      market.bringIntoTraining();
      long before = market.height();
      var updates = market.update();
      tell("updates", updates);
      read(market);
      try (var other = Anvil.start("--block-time", "1")) {
        var bare = new BareLoop(anvil, other, market.wallets()).repeat(before);
        tell("in a bare loop", bare);
        System.out.println(String.format(Locale.ROOT, "ratio: %.2f", updates.rate() / bare.rate()));
      }
    }
  }

  private static void tell(String what, Speed speed) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: %d in %.1f s, %.0f a second",
            what,
            speed.count(),
            speed.seconds(),
            speed.rate()));
  }

  private static void read(Market market) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    int events = 0;
    try (var ledger =
        EvmLedger.openReadOnly(
            market.url(), market.deployment(), market.book(), EvmSettings.DEFAULTS)) {
      long height = ledger.head().height();
      var replica = new Replica(market.book());
      while (replica.height() < height
          && ledger.read(replica.next(), Duration.ofSeconds(1)) instanceof Batch.Entries batch) {
        events += batch.entries().size();
        replica.take(batch);
      }
    }
    tell("events taken in", Speed.since(begun, events));
  }
}
