package dev.artel.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Limits;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Progress;
import dev.artel.core.port.Source;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.seal.Sealing;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.MemoryJournal;
import dev.artel.testkit.MemoryLedger;
import dev.artel.testkit.MemoryStore;
import dev.artel.testkit.echo.EchoParadigm;
import dev.artel.testkit.echo.EchoRules;
import dev.artel.testkit.sim.StandInLearner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** What the nodes of a test share: a ledger, a store, and echoes to take part in. */
final class Town {
  static final Tree NOTHING = new Tree.Obj(Map.of(), 0);

  private static final Coins PURSE = Coins.of(1_000);
  private static final Duration LONG = Duration.ofMinutes(2);

  final EchoParadigm paradigm = new EchoParadigm();
  final LawBook book = new LawBook(Map.of(EchoParadigm.NAME, paradigm.law()));
  final FaultyLedger ledger;
  final FaultyStore store = new FaultyStore();
  private final Path dir;
  private final Map<String, Journal> journals = new ConcurrentHashMap<>();

  Town(Path dir) {
    this(dir, InstantSource.system());
  }

  Town(Path dir, InstantSource clock) {
    this.dir = dir;
    var parties = List.of(keys("clinic").address(), keys("ward").address());
    var limits = new Limits(16, 16, 2);
    var genesis =
        new Genesis("town", book.catalogue().hash(), limits, parties, List.of(PURSE, PURSE));
    this.ledger = new FaultyLedger(new MemoryLedger(genesis, book, clock));
  }

  static KeyPair keys(String name) {
    return KeyPair.of(Seeds.of(1, "town", name).bytes().toArray());
  }

  Sealing sealing(String name) {
    return PartySealing.of(keys(name), ledger.charter().domain());
  }

  NodeFolder folder(String name) throws IOException {
    var path = dir.resolve(name);
    return path.resolve(NodeFolder.FILE).toFile().exists()
        ? NodeFolder.of(path)
        : NodeFolder.create(path, "role: member\n");
  }

  private Journal journal(Hash task, Address party) {
    return journals.computeIfAbsent(task + " " + party, _ -> new SafeJournal());
  }

  /** Posts an echo for the clinic, as its command line would. */
  Hash post() throws Exception {
    var folder = folder("clinic");
    var sealing = sealing("clinic");
    var noting = new NotingLedger(ledger, SentLog.open(folder, ledger.head().height()));
    var rules = new EchoRules(1, 2, Coins.of(3), Coins.of(10), 60, 60);
    var file =
        new TaskFile(
            "echo",
            EchoParadigm.NAME,
            new ModelSpec("stand-in", NOTHING),
            NOTHING,
            "mean",
            Json.toTree(rules));
    var text = Json.canonical(Json.toTree(file)).getBytes(StandardCharsets.UTF_8);
    var post =
        sealing.sign(System.currentTimeMillis(), paradigm.post(file, store.put(Source.of(text))));
    noting.submit(post);
    var task = post.id(ledger.charter().domain());
    folder.join(new Joined(task, EchoParadigm.REQUESTER, NOTHING));
    return task;
  }

  /** A node that runs on a thread of its own. */
  final class Running implements AutoCloseable {
    final Vitals vitals = new Vitals();
    private final StopSwitch stop = new StopSwitch();
    private final CompletableFuture<Boolean> end;

    Running(String name, InstantSource clock) throws IOException {
      var ledgerClock = new LedgerClock(clock);
      var folder = folder(name);
      var sent = SentLog.open(folder, 0);
      var noting = new NotingLedger(ledger, sent);
      var engines = new Engines(noting, book, ledgerClock, store, Town.this::journal);
      var tools =
          new Tools(
              store, new StandInLearner(), sealing(name), _ -> Optional.empty(), Progress.NONE);
      var ground = new PartyNode.Ground(engines, tools, ledgerClock, sent, 1 << 20);
      var node = new PartyNode(folder, ground, List.of(paradigm), vitals, stop);
      this.end = CompletableFuture.supplyAsync(() -> run(node), Running::onAThreadOfItsOwn);
    }

    private static void onAThreadOfItsOwn(Runnable work) {
      Thread.ofPlatform().daemon().start(work);
    }

    private static boolean run(PartyNode node) {
      try {
        node.run();
        return true;
      } catch (IOException | InterruptedException e) {
        throw new CompletionException(e);
      }
    }

    /** What it ended of by itself. */
    void await() {
      end.join();
    }

    @Override
    public void close() {
      boolean failed = end.isCompletedExceptionally();
      stop.pull();
      if (!failed) {
        end.join();
      }
    }
  }

  Running run(String name) throws IOException {
    return new Running(name, InstantSource.system());
  }

  /** Waits for what others are bringing about. */
  void until(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + LONG.toNanos();
    synchronized (ledger) {
      while (!condition.call()) {
        assertThat(System.nanoTime()).as("still waiting: " + what).isLessThan(deadline);
        ledger.wait(20);
      }
    }
  }

  boolean isOver(Running running, Hash task) {
    return running.vitals.parts().stream()
        .anyMatch(part -> part.joined().task().equals(task) && part.standing().over());
  }

  /** The memory's, for several threads. */
  private static final class SafeJournal implements Journal {
    private final MemoryJournal memory = new MemoryJournal();

    @Override
    public synchronized <R extends Record> Optional<R> find(String path, Class<R> type) {
      return memory.find(path, type);
    }

    @Override
    public synchronized void put(String path, Record result) {
      memory.put(path, result);
    }
  }

  /** The memory's, with the faults that a test causes. */
  static final class FaultyStore implements ContentStore {
    private final MemoryStore memory = new MemoryStore();
    private boolean full;

    synchronized void full(boolean now) {
      full = now;
    }

    @Override
    public synchronized Cid put(Source bytes) throws IOException {
      if (full) {
        throw new IOException("no space left");
      }
      return memory.put(bytes);
    }

    @Override
    public synchronized Fetched fetch(Cid cid, long maxBytes) {
      return memory.fetch(cid, maxBytes);
    }

    @Override
    public synchronized void unpin(Cid cid) {
      memory.unpin(cid);
    }

    @Override
    public void close() {}
  }
}
