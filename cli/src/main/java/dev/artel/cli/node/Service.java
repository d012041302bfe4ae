package dev.artel.cli.node;

import dev.artel.adapters.journal.SqliteJournal;
import dev.artel.cli.ledger.Paradigms;
import dev.artel.cli.ledger.Places;
import dev.artel.cli.run.Corpora;
import dev.artel.cli.run.Learners;
import dev.artel.cli.run.NodeData;
import dev.artel.core.crypto.KeyPair;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Progress;
import dev.artel.core.seal.PartySealing;
import dev.artel.node.BoundedLearner;
import dev.artel.node.Engines;
import dev.artel.node.LedgerClock;
import dev.artel.node.NotingLedger;
import dev.artel.node.PartyNode;
import dev.artel.node.SentLog;
import dev.artel.node.StopSwitch;
import dev.artel.node.Vitals;
import dev.artel.node.watch.NodeServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Runs a party's node in this process until it is told to stop. */
public final class Service {
  private static final Logger LOG = System.getLogger(Service.class.getName());
  private static final long MIB = 1 << 20;

  private final OwnNode node;
  private final KeyPair keys;
  private final Surroundings surroundings;
  private final Places places;
  private final Vitals vitals = new Vitals();
  private final StopSwitch stop = new StopSwitch();

  /**
   * @param corpora where known data are found
   * @param cache where the learner keeps what it can get again
   */
  public record Surroundings(Corpora corpora, Path cache) {}

  public Service(OwnNode node, KeyPair keys, Surroundings surroundings) {
    this.node = node;
    this.keys = keys;
    this.surroundings = surroundings;
    this.places = new Places(node.folder().path());
  }

  /** From any thread; {@link #run} returns soon. */
  public void stop() {
    stop.pull();
  }

  /** Blocks until it is stopped, or must stop. */
  public void run() throws IOException, InterruptedException {
    LOG.log(Level.INFO, "node of {0} in {1}", keys.address(), node.folder().path());
    adviseOnMemory();
    var http = node.file().http();
    if (http.port() == 0) {
      open();
    } else {
      try (var _ = NodeServer.start(http, vitals)) {
        LOG.log(
            Level.INFO,
            "health and metrics on http://{0}:{1}/",
            http.address(),
            Integer.toString(http.port()));
        open();
      }
    }
    LOG.log(Level.INFO, "stopped");
  }

  private void adviseOnMemory() {
    long wanted = node.file().limits().memory();
    long taken = Runtime.getRuntime().maxMemory() / MIB;
    if (wanted > 0 && taken > wanted + wanted / 2) {
      LOG.log(
          Level.WARNING,
          "limits.memory is {0} MiB, and Java may take {1}: start with JAVA_TOOL_OPTIONS=-Xmx{0}m",
          Long.toString(wanted),
          Long.toString(taken));
    }
  }

  private void open() throws IOException, InterruptedException {
    var clock = new LedgerClock(InstantSource.system());
    var file = node.file();
    var writer = new Places.Writer(keys, clock);
    var ledger = stop.await(() -> places.ledger(file.ledger(), writer), vitals::ledgerFails);
    var store = stop.await(() -> places.store(node.store()), vitals::storeFails);
    if (ledger.isEmpty() || store.isEmpty()) {
      ledger.ifPresent(Service::closeQuietly);
      return;
    }
    try (var opened = ledger.get();
        var content = store.get();
        var journals = SqliteJournal.open(node.folder().file("journal.db"));
        var learner = new BoundedLearner(Learners.all(surroundings.cache()), threads())) {
      var sent = sent(opened);
      if (sent.isEmpty()) {
        return;
      }
      var noting = new NotingLedger(opened.ledger(), sent.get());
      var engines = new Engines(noting, opened.book(), clock, content, journals::of);
      var ground =
          new PartyNode.Ground(
              engines, tools(engines, learner), clock, sent.get(), file.limits().fetch());
      new PartyNode(node.folder(), ground, Paradigms.all(), vitals, stop).run();
    }
  }

  private static void closeQuietly(Places.OpenLedger ledger) {
    try {
      ledger.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "closing the ledger failed: {0}", e.getMessage());
    }
  }

  private Optional<SentLog> sent(Places.OpenLedger opened) throws InterruptedException {
    return stop.await(
        () -> SentLog.open(node.folder(), opened.ledger().head().height()), vitals::ledgerFails);
  }

  private int threads() {
    int wanted = node.file().limits().threads();
    return wanted == 0 ? Runtime.getRuntime().availableProcessors() : wanted;
  }

  private Tools tools(Engines engines, Learner learner) {
    var domain = engines.ledger().charter().domain();
    ContentStore store = engines.store();
    var data = new NodeData(node.file().data(), node.folder().path(), surroundings.corpora());
    return new Tools(store, learner, PartySealing.of(keys, domain), data, Progress.NONE);
  }
}
