package dev.artel.testkit.sim;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Participant;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Progress;
import dev.artel.core.port.Receipt;
import dev.artel.core.port.Source;
import dev.artel.core.seal.ContentKey;
import dev.artel.core.seal.PartySealing;
import dev.artel.core.seal.Sealing;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.testkit.sim.Fault.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Plays a {@link Scenario}: one thread, one queue of block closes, finished steps, alarms, crashes
 * and restarts. Durations depend on who does what, never on what else happens, so that a run with a
 * crash is the run without it up to the crash.
 */
final class Simulation {
  /** Ledger time of the start, in seconds: apart from 0, which may mean "never" in a row. */
  static final long EPOCH = 1_000_000;

  private static final int OPENING_BLOCKS = 2;
  private static final int MOST_EMPTY_BLOCKS = 5_000;

  private final Scenario scenario;
  private final VirtualTime time = new VirtualTime();
  private final Faults faults;
  private final SimLedger ledger;
  private final SimStore store;
  private final Map<Hash, ContentKey> safe = new HashMap<>();
  private final List<SimNode> nodes = new ArrayList<>();
  private int steps;
  private int crashes;
  private int emptyBlocks;
  private boolean ended;

  Simulation(Scenario scenario) {
    this.scenario = scenario;
    this.faults = new Faults(scenario.faults());
    this.store = new SimStore(faults);
    var keys = IntStream.range(0, scenario.cast().size()).mapToObj(scenario::keys).toList();
    var paradigm = scenario.setting().paradigm();
    var book = new LawBook(Map.of(paradigm.name(), paradigm.law()));
    var genesis =
        new Genesis(
            "simulation",
            book.catalogue().hash(),
            scenario.setting().ground().limits(),
            keys.stream().map(KeyPair::address).toList(),
            scenario.cast().stream().map(Actor::coins).toList());
    this.ledger = new SimLedger(book, genesis, scenario.setting().ground().beacons());
    open(keys);
  }

  /** Enrols everybody and posts the task. */
  private void open(List<KeyPair> keys) {
    var sealings = keys.stream().map(this::sealing).toList();
    for (var sealing : sealings) {
      var enrol = new CommonCommand.Enrol(sealing.sealingKey().point());
      ledger.submit(sealing.address(), enrol, Simulation::requireIncluded);
    }
    var setting = scenario.setting();
    var post = setting.paradigm().post(setting.file(), publish(setting.file()));
    ledger.submit(sealings.getFirst().address(), post, Simulation::requireIncluded);
    ledger.close(EPOCH);
    var task = Ending.postedTask(ledger.rows());
    for (int i = 0; i < sealings.size(); i++) {
      nodes.add(node(i, sealings.get(i), task));
    }
  }

  private Sealing sealing(KeyPair keys) {
    var real = PartySealing.of(keys, ledger.charter().domain());
    return switch (scenario.setting().ground().seals()) {
      case REAL -> real;
      case STAND_IN -> new StandInSealing(real, safe);
    };
  }

  private Cid publish(TaskFile file) {
    var text = Json.canonical(Json.toTree(file));
    try {
      return store.reader(0).put(Source.of(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("a store in memory has no disk to break", e);
    }
  }

  private static void requireIncluded(Receipt receipt) {
    if (!(receipt instanceof Receipt.Included)) {
      throw new IllegalArgumentException("the scenario can't be opened: " + receipt);
    }
  }

  private SimNode node(int index, Sealing sealing, Hash task) {
    var actor = scenario.cast().get(index);
    var learner = scenario.setting().learner();
    var tools = new Tools(store.reader(index), learner, sealing, actor.data(), Progress.NONE);
    var self = new Self(sealing.address(), task, actor.role(), actor.options(), ledger.charter());
    return new SimNode(this, index, self, tools);
  }

  Ending run() {
    try {
      nodes.forEach(node -> time.after(node.index() * scenario.pace().stagger(), node::start));
      faults
          .of(Fault.Crash.class)
          .forEach(f -> at(f.at(), () -> nodes.get(f.node()).crash(f.keepJournal())));
      faults.of(Fault.Rewind.class).forEach(f -> at(f.at(), () -> rewind(f.depth())));
      time.after(scenario.pace().block(), this::close);
      while (!ended) {
        time.advance();
      }
    } catch (RuntimeException e) {
      throw new IllegalStateException("simulation of " + scenario + " at " + time.now() + " ms", e);
    }
    return new Ending(scenario, nodes, ledger, store, new Ending.Count(steps, crashes));
  }

  private void at(long second, Runnable action) {
    time.after(second * 1_000, action);
  }

  private void close() {
    if (!faults.isOutage(time.now() / 1_000)) {
      emptyBlocks = ledger.close(seconds()) ? 0 : emptyBlocks + 1;
      nodes.forEach(SimNode::turn);
    }
    ended = isOver() || emptyBlocks > MOST_EMPTY_BLOCKS;
    time.after(scenario.pace().block(), this::close);
  }

  private void rewind(int depth) {
    ledger.rewind(depth, OPENING_BLOCKS);
    nodes.forEach(SimNode::turn);
  }

  private boolean isOver() {
    return nodes.stream().allMatch(node -> node.isIdle() || !isHonest(node))
        && scenario.setting().paradigm().standing(nodes.getFirst().view()).over();
  }

  private boolean isHonest(SimNode node) {
    return scenario.cast().get(node.index()).isHonest();
  }

  private long seconds() {
    return EPOCH + time.now() / 1_000;
  }

  Position position() {
    return new Position(seconds(), ledger.height(), scenario.setting().ground().beacons());
  }

  Rows rows() {
    return ledger.replica().rows();
  }

  long height() {
    return ledger.height();
  }

  VirtualTime time() {
    return time;
  }

  Faults faults() {
    return faults;
  }

  long restart() {
    return scenario.pace().restart();
  }

  long millisUntil(long second) {
    return (second - EPOCH) * 1_000 - time.now();
  }

  Participant participant(SimNode node) {
    var honest = scenario.setting().paradigm().participant(node.self());
    return scenario.cast().get(node.index()).attack().on(honest);
  }

  long duration(SimNode node, Step step, int tries) {
    var span =
        switch (step) {
          case Step.Work _ -> scenario.pace().work();
          case Step.Submit _ -> scenario.pace().submit();
        };
    var drawn = span.draw(scenario.seed(), "duration", node.index(), step.path(), tries);
    return drawn + faults.delay(node.index(), time.now() / 1_000);
  }

  void submit(SimNode node, Command command, Consumer<Receipt> answer) {
    ledger.submit(node.self().address(), command, answer);
  }

  /** The number of a step that is now done. */
  int count() {
    return ++steps;
  }

  /** Whether the node crashes at this moment of this step; if so, it has. */
  boolean strikes(SimNode node, int step, Moment moment) {
    var crash = faults.crash(step, moment);
    crash.ifPresent(
        fault -> {
          crashes++;
          node.crash(fault.keepJournal());
        });
    return crash.isPresent();
  }
}
