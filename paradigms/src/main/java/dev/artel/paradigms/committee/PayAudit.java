package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Finding;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A settled round's pay, worked out again from what its seats revealed. What void and defaulted
 * rounds pay follows from the law alone, which a replay of the ledger repeats.
 */
record PayAudit(Chapter chapter, CommitteeRow.Result result) {
  Finding finding() {
    var paid = new TreeMap<Address, Coins>();
    for (int i = 0; i < result.paid().size(); i++) {
      paid.put(result.paid().get(i), result.pay().get(i));
    }
    var due = due();
    boolean equal = due.equals(paid);
    return Finding.of(
        "round " + result.round() + ": pay",
        equal,
        equal ? total(paid) + " coins, as they follow" : "due " + due + ", paid " + paid);
  }

  private SortedMap<Address, Coins> due() {
    var due = new TreeMap<Address, Coins>();
    var tally = chapter.tally();
    var settlement = tally.settlement().orElseThrow();
    var perSeat = tally.perSeat(chapter.round().units());
    for (var vote : settlement.group()) {
      if (settlement.isInBand(vote)) {
        due.merge(vote.seat(), perSeat.times(tally.seatsOf(vote.seat())), Coins::plus);
      }
    }
    var workers = chapter.outlook().members().workers();
    var samples = workers.stream().map(CommitteeRow.Worker::samples).toList();
    settlement
        .shares(chapter.round().workerPot(), samples)
        .forEach((j, coins) -> due.merge(workers.get(j).address(), coins, Coins::plus));
    due.values().removeIf(Coins::isZero);
    return due;
  }

  private static Coins total(SortedMap<Address, Coins> paid) {
    return paid.values().stream().reduce(Coins.ZERO, Coins::plus);
  }
}
