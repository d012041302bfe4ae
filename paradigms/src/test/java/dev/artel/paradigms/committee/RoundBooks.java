package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.TaskInvariants.require;

import dev.artel.core.law.CommonEvent;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a task's payments and penalties against what may be: each round closes once and pays what
 * its result says, the tip goes to who closed it, the rest to the requester at the end, and nobody
 * is burnt twice for one thing.
 */
final class RoundBooks {
  private final RandomTask task;
  private final Set<Integer> closed = new HashSet<>();
  private final Set<Address> idle = new HashSet<>();
  private boolean requesterBurnt;

  RoundBooks(RandomTask task) {
    this.task = task;
  }

  void hold(TaskInvariants.Moment before, TaskInvariants.Done done) {
    var results =
        done.events().stream()
            .filter(CommitteeEvent.RoundClosed.class::isInstance)
            .map(event -> ((CommitteeEvent.RoundClosed) event).result())
            .toList();
    require(results.size() <= 1, "one command closes two rounds");
    boolean ends = !before.isOver() && task.phase() == Phase.TERMINATED;
    holdPay(before, done, results, ends);
    holdBurns(done, results, ends);
  }

  private void holdPay(
      TaskInvariants.Moment before,
      TaskInvariants.Done done,
      List<CommitteeRow.Result> results,
      boolean ends) {
    var due = new HashMap<Address, Coins>();
    for (var result : results) {
      require(closed.add(result.round()), "a round closes twice");
      require(new HashSet<>(result.paid()).size() == result.paid().size(), "paid twice");
      for (int i = 0; i < result.paid().size(); i++) {
        add(due, result.paid().get(i), result.pay().get(i));
      }
      var pots = task.terms().pots();
      var most = round(result).workerPot().plus(pots.validatorPot());
      require(most.covers(sum(due)), "a round pays more than its pots");
      add(due, RandomTask.party(done.party()), pots.tip());
    }
    if (ends) {
      add(due, RandomTask.party(RandomTask.REQUESTER), before.escrow().minus(sum(due)));
    }
    require(due.equals(paid(done)), "paid otherwise than by result, tip and remainder");
  }

  private static Map<Address, Coins> paid(TaskInvariants.Done done) {
    var paid = new HashMap<Address, Coins>();
    for (var event : done.events()) {
      if (event instanceof CommonEvent.Paid e) {
        add(paid, e.to(), e.amount());
      }
    }
    return paid;
  }

  private static void add(Map<Address, Coins> coins, Address party, Coins amount) {
    if (!amount.isZero()) {
      coins.merge(party, amount, Coins::plus);
    }
  }

  private static Coins sum(Map<Address, Coins> coins) {
    return coins.values().stream().reduce(Coins.ZERO, Coins::plus);
  }

  private CommitteeRow.Round round(CommitteeRow.Result result) {
    return task.rows.get(CommitteeRow.ROUNDS, task.id, result.round()).orElseThrow();
  }

  private void holdBurns(
      TaskInvariants.Done done, List<CommitteeRow.Result> results, boolean ends) {
    var most = new HashMap<Address, Coins>();
    for (var result : results) {
      require(new HashSet<>(result.silent()).size() == result.silent().size(), "silent twice");
      result.silent().forEach(party -> most.put(party, penalty(result, party)));
    }
    var requester = RandomTask.party(RandomTask.REQUESTER);
    if (ends) {
      most.put(requester, task.terms().stakes().requesterBond());
    }
    if (results.isEmpty() && done.is(CommitteeCommand.Collect.class)) {
      var sender = RandomTask.party(done.party());
      most.put(sender, ofSeats(task.header().modelRound(), sender));
    }
    for (var event : done.events()) {
      if (event instanceof CommonEvent.Burnt e) {
        var bound = most.remove(e.party());
        require(
            bound != null && bound.covers(e.amount()), "burnt twice, or too much, or for nothing");
        boolean first = !e.party().equals(requester) || !requesterBurnt;
        require(first, "the requester is burnt twice");
        requesterBurnt |= e.party().equals(requester);
      }
    }
  }

  /** What one silence costs at most; a worker that never came is burnt for it once in a task. */
  private Coins penalty(CommitteeRow.Result result, Address party) {
    var part = task.rows.get(CommitteeRow.PARTS, task.id, result.round(), party);
    if (part.isEmpty()) {
      return ofSeats(result.round(), party);
    }
    require(part.get().isSubmitted() || idle.add(party), "burnt twice for never coming");
    return share(task.terms().stakes().workerBond());
  }

  private Coins ofSeats(int round, Address party) {
    int seats =
        task.rows
            .get(CommitteeRow.SEATS, task.id, round, party)
            .map(seat -> Long.bitCount(Column.longs(seat.bitmap())[0]))
            .orElse(0);
    return share(task.terms().stakes().stakeUnit().times(seats));
  }

  private Coins share(Coins bond) {
    return bond.times(task.terms().stakes().penaltyBp()).dividedBy(10_000);
  }
}
