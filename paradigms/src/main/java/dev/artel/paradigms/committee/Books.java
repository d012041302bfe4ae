package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The books of one round: credits and penalties are gathered, then written once with the result.
 */
final class Books {
  private final Case matter;
  private final Address sender;
  private final SortedMap<Address, Coins> credits = new TreeMap<>();

  Books(Case matter, Address sender) {
    this.matter = matter;
    this.sender = sender;
  }

  void credit(Address party, Coins coins) {
    if (!coins.isZero()) {
      credits.merge(party, coins, Coins::plus);
    }
  }

  /** What a round without a model pays those who did their part. */
  void payVoid(Predicate<CommitteeRow.Part> didTheirPart) {
    var workers = parts().stream().filter(didTheirPart).map(CommitteeRow.Part::worker).toList();
    var terms = matter.terms();
    var all = Bounds.part(matter.round().workerPot(), terms.pots().voidBp());
    var each = all.dividedBy(Math.max(workers.size(), terms.members().minWorkers()));
    workers.forEach(worker -> credit(worker, each));
  }

  /** Pays, burns what silence costs, and records how the round ended. */
  void close(CommitteeRow.Outcome outcome, Optional<Settlement> settlement) {
    var silent = new TreeSet<Address>();
    burnSilentSeats(silent);
    burnSilentWorkers(silent);
    var tip = matter.terms().pots().tip();
    credits.forEach(matter::pay);
    matter.pay(sender, tip);
    var group = settlement.map(Settlement::group).orElse(List.of());
    var result =
        new CommitteeRow.Result(
            matter.task(),
            matter.stage().round(),
            outcome,
            settlement.map(Settlement::result).orElse(Manifest.NONE),
            Tally.of(matter).seated(),
            group.stream().map(CommitteeRow.Vote::seat).toList(),
            group.stream().map(CommitteeRow.Vote::bundle).toList(),
            settlement.map(Books::inBand).orElse(List.of()),
            List.copyOf(credits.keySet()),
            List.copyOf(credits.values()),
            List.copyOf(silent));
    matter.draft().emit(new CommitteeEvent.RoundClosed(result));
  }

  private static List<Boolean> inBand(Settlement settlement) {
    return settlement.group().stream().map(settlement::isInBand).toList();
  }

  private List<CommitteeRow.Part> parts() {
    return matter.members().parts(matter.stage().round());
  }

  /** Seated without commitment when an attempt's EVALUATING ended, or without reveal at its end. */
  private void burnSilentSeats(Set<Address> silent) {
    var stage = matter.stage();
    var unit = matter.terms().stakes().stakeUnit();
    for (var seat : matter.members().seated(stage.round())) {
      if (isSilent(seat.candidate())) {
        silent.add(seat.candidate());
        matter.burn(seat.candidate(), matter.penalty(unit.times(seat.seats())));
      }
    }
  }

  private boolean isSilent(Address candidate) {
    var stage = matter.stage();
    for (int attempt = 1; attempt <= stage.attempt(); attempt++) {
      boolean revealsEnded = attempt < stage.attempt() || stage.phase() == Phase.REVEALING;
      var vote =
          matter.draft().get(CommitteeRow.VOTES, matter.task(), stage.round(), attempt, candidate);
      if (vote.isEmpty() || (revealsEnded && !vote.get().revealed())) {
        return true;
      }
    }
    return false;
  }

  private void burnSilentWorkers(Set<Address> silent) {
    var parts = parts();
    long submitted = parts.stream().filter(CommitteeRow.Part::isSubmitted).count();
    boolean mostCame = 2 * submitted >= parts.size();
    boolean dataCame = Submissions.hasData(matter);
    var cut = matter.penalty(matter.terms().stakes().workerBond());
    for (var part : parts) {
      if (part.isSubmitted() && !part.isReleased() && dataCame) {
        silent.add(part.worker());
        matter.burn(part.worker(), cut);
      }
      var worker = matter.worker(part.worker()).orElseThrow();
      if (mostCame && worker.lastSubmitted() == 0 && !worker.idleBurnt()) {
        silent.add(part.worker());
        matter.burn(part.worker(), cut);
        matter.draft().emit(new CommitteeEvent.WorkerSet(worker.withIdleBurnt()));
      }
    }
  }
}
