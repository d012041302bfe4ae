package dev.artel.node;

import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One party's node: takes part in all tasks that its owner has joined, also those joined while it
 * runs, until it is told to stop. Holds nothing but its key, its store and its journal; whatever
 * else it knows it has from the ledger, so that it may be killed at any time. What fails is tried
 * again, ever more seldom, for as long as it is wanted.
 */
public final class PartyNode {
  private static final Logger LOG = System.getLogger(PartyNode.class.getName());
  private static final Duration PROBE_EVERY = Duration.ofSeconds(5);

  private final NodeFolder folder;
  private final Ground ground;
  private final Vitals vitals;
  private final StopSwitch stop;
  private final Map<String, Paradigm> paradigms;
  private final WatchedLedger ledger;
  private final WatchedStore store;
  private final Map<Hash, Seat> seats = new LinkedHashMap<>();
  private Told told = new Told(-1, 0);
  private String status = "";

  /**
   * What it stands on.
   *
   * @param engines of which the ledger notes what is sent; the clock is {@code clock}
   * @param tools its own; the store is that of the engines
   * @param most bytes that are fetched at once
   */
  public record Ground(Engines engines, Tools tools, LedgerClock clock, SentLog sent, long most) {}

  /** A task that it takes part in. */
  private record Seat(
      Joined joined, Self self, Paradigm paradigm, Journal journal, VirtualThreadHands hands) {}

  /** When the watchers were told last: at which height, and when. */
  private record Told(long height, long time) {}

  public PartyNode(
      NodeFolder folder, Ground ground, List<Paradigm> paradigms, Vitals vitals, StopSwitch stop) {
    this.folder = folder;
    this.ground = ground;
    this.vitals = vitals;
    this.stop = stop;
    this.paradigms =
        paradigms.stream().collect(Collectors.toMap(Paradigm::name, Function.identity()));
    this.ledger = new WatchedLedger(ground, vitals);
    this.store = new WatchedStore(ground.tools().store(), vitals, ground.most());
  }

  /** Blocks until it is told to stop, or until somebody else is found to act with its key. */
  public void run() throws IOException, InterruptedException {
    var given = ground.engines();
    var engines =
        new Engines(ledger, given.book(), ground.clock(), given.store(), given.journals());
    var manner = new VirtualThreadHands.Manner(Perseverance.OF_A_NODE, vitals);
    var prober = Thread.ofVirtual().name("store prober").start(this::probe);
    var opened = stop.await(() -> new Conductor(engines, manner), _ -> {});
    if (opened.isPresent()) {
      try (var conductor = opened.get()) {
        enrol(conductor);
        conductor.run((rows, now) -> goesOn(conductor, rows, now));
      }
    }
    prober.interrupt();
  }

  private boolean goesOn(Conductor conductor, Rows rows, Position now) throws IOException {
    vitals.stands(now.height(), conductor.isCurrent());
    if (ledger.foreign().isPresent()) {
      throw inUse(ledger.foreign().get());
    }
    boolean news = now.height() != told.height() || now.time() > told.time();
    if (news && conductor.isCurrent()) {
      told = new Told(now.height(), now.time());
      follow(conductor, rows);
      vitals.takesPart(seats.values().stream().map(seat -> part(seat, rows, now)).toList());
      tell();
    }
    return !stop.isPulled();
  }

  /** What others may want to know who have only the folder. */
  private void tell() throws IOException {
    var text = Json.pretty(vitals.tree());
    if (!text.equals(status)) {
      folder.write(NodeFolder.STATUS, text);
      status = text;
    }
  }

  private KeyInUseException inUse(Entry entry) {
    return new KeyInUseException(
        "%s, the key of this node, has acted from elsewhere: %s in block %d was not sent from %s. Stop the other node; then artel node start --take-over goes on here"
            .formatted(
                entry.sender(),
                entry.event().getClass().getSimpleName(),
                entry.at().height(),
                folder.path()));
  }

  private void enrol(Conductor conductor) {
    var sealing = ground.tools().sealing();
    var nothing = new Tree.Obj(Map.of(), 0);
    var charter = ledger.charter();
    var self = new Self(sealing.address(), Hash.ZERO, "", nothing, charter);
    var journal = ground.engines().journals().of(Hash.ZERO, sealing.address());
    conductor.add(self, new Enrolment(self, sealing.sealingKey()), journal, tools());
  }

  private Tools tools() {
    var own = ground.tools();
    return new Tools(store, own.learner(), own.sealing(), own.data(), own.progress());
  }

  /** Takes the seats that its owner wants it to have, and leaves the others. */
  private void follow(Conductor conductor, Rows rows) throws IOException {
    var wanted = folder.joined();
    for (var seat : List.copyOf(seats.values())) {
      if (!wanted.contains(seat.joined())) {
        conductor.remove(seat.hands());
        seats.remove(seat.joined().task());
        LOG.log(Level.INFO, "left task {0}", seat.joined().task());
      }
    }
    for (var joined : wanted) {
      if (!seats.containsKey(joined.task())) {
        rows.get(CommonRow.TASKS, joined.task()).ifPresent(task -> sit(conductor, joined, task));
      }
    }
  }

  private void sit(Conductor conductor, Joined joined, CommonRow.Task task) {
    var paradigm = paradigms.get(task.paradigm());
    if (paradigm == null || !paradigm.roles().contains(joined.role())) {
      return;
    }
    var address = ground.tools().sealing().address();
    var self = new Self(address, joined.task(), joined.role(), joined.options(), ledger.charter());
    var journal = ground.engines().journals().of(joined.task(), address);
    var hands = conductor.add(self, paradigm.participant(self), journal, tools());
    seats.put(joined.task(), new Seat(joined, self, paradigm, journal, hands));
    LOG.log(Level.INFO, "takes part in task {0} as {1}", joined.task(), joined.role());
  }

  private static Vitals.Part part(Seat seat, Rows rows, Position now) {
    var view = new View(rows, now, seat.journal(), seat.self());
    return new Vitals.Part(seat.joined(), seat.paradigm().standing(view));
  }

  /** Until the store answers, and whenever it has failed: a node that waits asks nothing of it. */
  private void probe() {
    try {
      while (!stop.isPulled()) {
        stop.await(
            () -> {
              if (!vitals.storeAnswered()) {
                store.probe();
              }
              return store;
            },
            _ -> {});
        stop.sleeps(PROBE_EVERY);
      }
    } catch (InterruptedException e) {
      // The node has stopped.
    }
  }
}
