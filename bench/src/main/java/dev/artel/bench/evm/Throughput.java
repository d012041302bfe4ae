package dev.artel.bench.evm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.ledger.evm.EvmDeployment;
import dev.artel.ledger.evm.EvmLedger;
import dev.artel.ledger.evm.EvmPlan;
import dev.artel.ledger.evm.EvmSettings;
import dev.artel.testkit.FiveParties;
import dev.artel.testkit.engines.Anvil;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * {@code bench/run evm.Throughput [commands] [wallets]}: how many commands a second one anvil node
 * with a block a second and 100 million gas accepts, each signed by another party and brought by
 * one of a few wallets; and how long a new reader then takes for all of their events.
 */
public final class Throughput {
  /** Of commands under way at once, for each wallet. */
  private static final int WINDOW = 500;

  private Throughput() {}

  public static void main(String[] arguments) throws Exception {
    int commands = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int wallets = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    try (var anvil = Anvil.start("--block-time", "1")) {
      IntStream.range(0, wallets).forEach(i -> anvil.fund(key("wallet", i).address()));
      var deployment =
          EvmDeployment.deploy(
              anvil.url(),
              FiveParties.genesis(),
              EvmPlan.COMMON,
              key("wallet", 0),
              EvmSettings.DEFAULTS);
      send(anvil, deployment, commands, wallets);
      read(anvil, deployment);
    }
  }

  private static void send(Anvil anvil, EvmDeployment deployment, int commands, int wallets)
      throws IOException, InterruptedException, ExecutionException {
    var ledgers = new ArrayList<EvmLedger>();
    for (int i = 0; i < wallets; i++) {
      var settings = EvmSettings.DEFAULTS;
      var wallet = key("wallet", i);
      ledgers.add(EvmLedger.open(anvil.url(), deployment, FiveParties.BOOK, wallet, settings));
    }
    var signed = IntStream.range(0, commands).mapToObj(i -> enrol(ledgers.getFirst(), i)).toList();
    long begun = System.nanoTime();
    int accepted = submit(ledgers, signed);
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.println(
        "%d of %d commands accepted in %.1f s".formatted(accepted, commands, seconds));
    System.out.println("%.0f a second over %d wallets".formatted(accepted / seconds, wallets));
    ledgers.forEach(EvmLedger::close);
  }

  private static int submit(List<EvmLedger> ledgers, List<Signed> signed)
      throws InterruptedException, ExecutionException {
    var tasks = new ArrayList<Callable<Receipt>>();
    for (int i = 0; i < signed.size(); i++) {
      var ledger = ledgers.get(i % ledgers.size());
      var command = signed.get(i);
      tasks.add(() -> ledger.submit(command));
    }
    int accepted = 0;
    var factory = Thread.ofVirtual().factory();
    try (var threads = Executors.newFixedThreadPool(WINDOW * ledgers.size(), factory)) {
      for (var receipt : threads.invokeAll(tasks)) {
        accepted += receipt.get() instanceof Receipt.Included ? 1 : 0;
      }
    }
    return accepted;
  }

  private static void read(Anvil anvil, EvmDeployment deployment)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    int events = 0;
    try (var ledger =
        EvmLedger.openReadOnly(anvil.url(), deployment, FiveParties.BOOK, EvmSettings.DEFAULTS)) {
      long height = ledger.head().height();
      var next = Cursor.START;
      while (next.height() < height
          && ledger.read(next, Duration.ofSeconds(1)) instanceof Batch.Entries batch) {
        events += batch.entries().size();
        next = batch.next();
      }
    }
    System.out.println(
        "%d events read in %.2f s".formatted(events, (System.nanoTime() - begun) / 1e9));
  }

  private static Signed enrol(EvmLedger ledger, int party) {
    var command = new CommonCommand.Enrol(Hash.ZERO);
    return FiveParties.sign(ledger.charter(), key("party", party), 0, command);
  }

  private static KeyPair key(String what, int number) {
    return KeyPair.of(Digests.sha256((what + " " + number).getBytes(UTF_8)).bytes().toArray());
  }
}
