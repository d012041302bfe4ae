package dev.artel.testkit.sim;

import dev.artel.core.law.Position;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.runtime.Node;
import dev.artel.testkit.MemoryJournal;
import java.util.Optional;

/** One party's place in the simulation: what outlives a crash, and the node that doesn't. */
final class SimNode {
  private final Simulation world;
  private final int index;
  private final Self self;
  private final Tools tools;
  private MemoryJournal journal = new MemoryJournal();
  private Optional<Life> life = Optional.empty();
  private long alarm = Long.MAX_VALUE;
  private int submits;

  private record Life(Node node, SimulatedHands hands) {}

  SimNode(Simulation world, int index, Self self, Tools tools) {
    this.world = world;
    this.index = index;
    this.self = self;
    this.tools = tools;
  }

  int index() {
    return index;
  }

  Tools tools() {
    return tools;
  }

  Journal journal() {
    return journal;
  }

  Self self() {
    return self;
  }

  View view() {
    return new View(world.rows(), world.position(), journal, self);
  }

  /** Counts the commands that it sends, over all its lives. */
  int countSubmit() {
    return ++submits;
  }

  void start() {
    var hands = new SimulatedHands(world, this);
    life = Optional.of(new Life(new Node(self, world.participant(this), journal, hands), hands));
    turn();
  }

  void crash(boolean keepJournal) {
    life.ifPresent(
        ended -> {
          ended.hands().drop();
          life = Optional.empty();
          alarm = Long.MAX_VALUE;
          journal = keepJournal ? journal : new MemoryJournal();
          world.time().after(world.restart(), this::start);
        });
  }

  void turn() {
    life.ifPresent(
        living -> {
          Position now = world.position();
          var wakeAt = living.node().turn(world.rows(), now);
          if (wakeAt != alarm && wakeAt > now.time() && wakeAt != Long.MAX_VALUE) {
            world.time().after(world.millisUntil(wakeAt), () -> ring(wakeAt));
          }
          alarm = wakeAt;
        });
  }

  private void ring(long wakeAt) {
    if (alarm == wakeAt) {
      alarm = Long.MAX_VALUE;
      turn();
    }
  }

  /** Nothing is under way, wanted or awaited. */
  boolean isIdle() {
    return alarm == Long.MAX_VALUE && life.map(living -> living.hands().isIdle()).orElse(false);
  }
}
