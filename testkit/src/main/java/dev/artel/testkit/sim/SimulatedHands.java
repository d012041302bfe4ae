package dev.artel.testkit.sim;

import dev.artel.core.paradigm.Step;
import dev.artel.core.runtime.Hands;
import dev.artel.testkit.sim.Fault.Moment;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Hands that do a step when its drawn time has passed. Whatever was answered, or broke, is held
 * back until the ledger has moved, longer with each time that it is wanted again.
 */
final class SimulatedHands implements Hands {
  private static final int MOST_DOUBLINGS = 4;

  private final Simulation world;
  private final SimNode node;
  private final Map<String, Running> running = new TreeMap<>();
  private final Map<String, Held> held = new TreeMap<>();
  private boolean dropped;

  /** Compared by identity: one attempt at a step. */
  private static final class Running {
    private int number;
  }

  private record Held(long height, int tries) {
    boolean isOver(long now) {
      return now < height || now - height >= 1L << Math.min(tries - 1, MOST_DOUBLINGS);
    }
  }

  SimulatedHands(Simulation world, SimNode node) {
    this.world = world;
    this.node = node;
  }

  @Override
  public void only(List<Step> wanted, long height) {
    Set<String> paths = new HashSet<>();
    wanted.forEach(step -> paths.add(step.path()));
    running.keySet().retainAll(paths);
    held.keySet().retainAll(paths);
    for (var step : wanted) {
      var before = held.get(step.path());
      if (!running.containsKey(step.path()) && (before == null || before.isOver(height))) {
        start(step, before == null ? 0 : before.tries());
      }
    }
  }

  boolean isIdle() {
    return running.isEmpty() && held.isEmpty();
  }

  /** The node has crashed: nothing of this comes to an end. */
  void drop() {
    dropped = true;
  }

  private void start(Step step, int tries) {
    var attempt = new Running();
    running.put(step.path(), attempt);
    world.time().after(world.duration(node, step, tries), () -> finish(step, attempt));
  }

  private boolean isGone(Step step, Running attempt) {
    return dropped || running.get(step.path()) != attempt;
  }

  private void finish(Step step, Running attempt) {
    if (isGone(step, attempt)) {
      return;
    }
    attempt.number = world.count();
    if (world.strikes(node, attempt.number, Moment.BEFORE)) {
      return;
    }
    switch (step) {
      case Step.Work work -> work(work, attempt);
      case Step.Submit submit -> submit(submit, attempt);
    }
  }

  private void work(Step.Work work, Running attempt) {
    try {
      var result = work.job().run(node.tools());
      if (world.strikes(node, attempt.number, Moment.UNRECORDED)) {
        return;
      }
      node.journal().put(work.path(), result);
      if (world.strikes(node, attempt.number, Moment.AFTER)) {
        return;
      }
      running.remove(work.path());
      node.turn();
    } catch (RuntimeException e) {
      throw new IllegalStateException(work.path() + " of node " + node.index(), e);
    } catch (Exception e) {
      release(work);
    }
  }

  private void submit(Step.Submit submit, Running attempt) {
    int nth = node.countSubmit();
    if (world.faults().loses(node.index(), nth)) {
      release(submit);
      return;
    }
    world.submit(node, submit.command(), _ -> answered(submit, attempt));
    if (world.faults().repeats(node.index(), nth)) {
      world.submit(node, submit.command(), _ -> {});
    }
    world.strikes(node, attempt.number, Moment.UNRECORDED);
  }

  private void answered(Step.Submit submit, Running attempt) {
    if (!isGone(submit, attempt) && !world.strikes(node, attempt.number, Moment.AFTER)) {
      release(submit);
    }
  }

  private void release(Step step) {
    running.remove(step.path());
    held.compute(
        step.path(),
        (_, before) -> new Held(world.height(), before == null ? 1 : before.tries() + 1));
  }
}
