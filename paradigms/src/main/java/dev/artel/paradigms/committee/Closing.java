package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How rounds close, and what follows. Source: docs/committee.md, sections 3 and 7. */
final class Closing {
  private Closing() {}

  /** The end of REVEALING: bad data, a result, a run-off, or nothing, in this order. */
  static boolean revealed(Case matter, Address sender) {
    var bad = dataBad(matter);
    var tally = Tally.of(matter);
    if (tally.isQuorum(tally.seatsOf(bad))) {
      return dataDefault(matter, sender, bad.stream().map(CommitteeRow.Vote::seat).toList());
    }
    var settled = tally.settlement();
    if (settled.isPresent()) {
      return settle(matter, sender, settled.get(), tally);
    }
    var most = tally.acceptedByMost();
    boolean enough = tally.isQuorum(tally.seatsOf(tally.reveals(Manifest.Kind.RESULT)));
    if (matter.stage().attempt() == 1 && enough && !most.isEmpty()) {
      return runOff(matter, most);
    }
    return voided(matter, sender);
  }

  /** Those who said in either attempt that the fragment is bad, once each. */
  private static List<CommitteeRow.Vote> dataBad(Case matter) {
    var seen = new ArrayList<Address>();
    return Stream.of(1, 2)
        .flatMap(a -> Tally.of(matter, a).reveals(Manifest.Kind.DATA_BAD).stream())
        .filter(vote -> !seen.contains(vote.seat()) && seen.add(vote.seat()))
        .toList();
  }

  private static boolean runOff(Case matter, List<Integer> accepted) {
    var column = new byte[matter.members().workers().size()];
    accepted.forEach(j -> column[j] = 1);
    var withAccepted = matter.round().withAccepted(Bytes.of(column));
    matter.draft().emit(new CommitteeEvent.RoundSet(withAccepted));
    return Advance.enter(matter, Phase.EVALUATING, 2);
  }

  private static boolean settle(Case matter, Address sender, Settlement settlement, Tally tally) {
    var books = new Books(matter, sender);
    for (var vote : settlement.group()) {
      if (settlement.isInBand(vote)) {
        books.credit(
            vote.seat(), tally.perSeat(matter.round().units()).times(tally.seatsOf(vote.seat())));
      }
    }
    var workers = matter.members().workers();
    var samples = workers.stream().map(CommitteeRow.Worker::samples).toList();
    boolean hasModel = !settlement.result().accepted().isEmpty();
    if (hasModel) {
      settlement
          .shares(matter.round().workerPot(), samples)
          .forEach((j, coins) -> books.credit(workers.get(j).address(), coins));
    } else {
      books.payVoid(CommitteeRow.Part::isReleased);
    }
    books.close(CommitteeRow.Outcome.SETTLED, Optional.of(settlement));
    var target = matter.terms().scoring().target();
    boolean reached =
        hasModel && target.value() != 0 && settlement.result().metric().compareTo(target) >= 0;
    return next(matter, hasModel, reached);
  }

  static boolean voided(Case matter, Address sender) {
    var books = new Books(matter, sender);
    books.payVoid(CommitteeRow.Part::isReleased);
    books.close(CommitteeRow.Outcome.VOID, Optional.empty());
    return next(matter, false, false);
  }

  /** The data never came. */
  static boolean dataDefault(Case matter, Address sender) {
    return dataDefault(matter, sender, List.of());
  }

  private static boolean dataDefault(Case matter, Address sender, List<Address> witnesses) {
    var books = new Books(matter, sender);
    var tally = Tally.of(matter);
    witnesses.forEach(
        w -> books.credit(w, tally.perSeat(matter.round().units()).times(tally.seatsOf(w))));
    if (matter.header().dataCame()) {
      books.payVoid(CommitteeRow.Part::isReleased);
    } else {
      books.payVoid(CommitteeRow.Part::isSubmitted);
    }
    books.close(CommitteeRow.Outcome.DATA_DEFAULT, Optional.empty());
    Ends.burnRequester(matter);
    return Ends.end(matter);
  }

  private static boolean next(Case matter, boolean hasModel, boolean targetReached) {
    var h = matter.header().withRoundClosed(hasModel);
    int round = h.stage().round();
    var terms = matter.terms();
    boolean last =
        h.stopAsked()
            || round == terms.rounds()
            || targetReached
            || h.voids() == terms.maxVoidRounds()
            || Rounds.units(Rounds.eligible(matter)) < terms.members().minSeats();
    boolean manual = terms.mode() == CommitteeTerms.Mode.MANUAL;
    var stage = new CommitteeRow.Stage(Phase.READY, matter.now(), last ? round : round + 1, 0);
    matter.set(h.withStage(stage, CommitteeRow.Draw.NONE));
    if (last) {
      return Ends.end(matter);
    }
    return manual || Rounds.start(matter, round + 1);
  }
}
