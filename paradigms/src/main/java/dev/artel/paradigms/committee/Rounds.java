package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Case.refuse;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Reason;
import dev.artel.core.law.Treasury;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Hash;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What comes before a round's training: nonces, the base of all seeds, the opening, the start. */
final class Rounds {
  private static final int BEACON_AHEAD = 2;
  private static final int BEACON_KEPT = 256;

  private Rounds() {}

  static Optional<Reason> contribute(
      Case matter, Address sender, CommitteeCommand.Contribute command) {
    var candidate = matter.candidate(sender);
    if (candidate.isEmpty()) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    var c = candidate.get();
    if (c.hasContributed()) {
      return refuse(CommitteeReason.TWICE);
    }
    if (Advance.isUnset(command.nonce())
        || !Lots.nonceHash(command.nonce()).equals(c.nonceHash())) {
      return refuse(CommitteeReason.WRONG_NONCE);
    }
    matter.draft().emit(new CommitteeEvent.CandidateSet(c.withNonce(command.nonce())));
    return Case.ACCEPTED;
  }

  /** Chooses the beacon's height, or where there are no beacons sets the base at once. */
  @SuppressWarnings("ReferenceEquality") // NONE says what the ledger is: it is not a value
  static void arm(Case matter) {
    if (matter.draft().at().beacons() == Beacons.NONE) {
      setBase(matter, 0, Hash.ZERO);
    } else {
      set(matter, matter.draft().at().height() + BEACON_AHEAD, Hash.ZERO);
    }
  }

  static boolean hasBase(Case matter) {
    return !Advance.isUnset(matter.opening().base());
  }

  /** READY: the deadline is judged before the base, which re-arming never delays. */
  static boolean ready(Case matter) {
    if (Timing.isOver(matter)) {
      if (matter.stage().round() == 1 && hasBase(matter)) {
        Ends.burnRequester(matter);
      }
      return Ends.end(matter);
    }
    if (hasBase(matter)) {
      return false;
    }
    long height = matter.draft().at().height();
    long chosen = matter.opening().beaconHeight();
    if (height <= chosen) {
      return false;
    }
    if (height > chosen + BEACON_KEPT) {
      set(matter, height + BEACON_AHEAD, Hash.ZERO);
    } else {
      setBase(matter, chosen, matter.draft().at().beacons().at(chosen));
    }
    return true;
  }

  private static void setBase(Case matter, long height, Hash beacon) {
    var nonces =
        matter.members().candidates().stream()
            .filter(CommitteeRow.Candidate::hasContributed)
            .map(CommitteeRow.Candidate::nonce)
            .toList();
    var domain = matter.draft().call().charter().domain();
    set(matter, height, Lots.base(domain, matter.task(), beacon, nonces));
  }

  private static void set(Case matter, long height, Hash base) {
    matter.draft().emit(new CommitteeEvent.OpeningSet(matter.opening().withBase(height, base)));
  }

  static Optional<Reason> open(Case matter, Address sender, CommitteeCommand.Open command) {
    if (!sender.equals(matter.deed().requester())) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    if (!hasBase(matter)) {
      return refuse(CommitteeReason.BEACON_PENDING);
    }
    var opened = matter.opening().withContent(command.model(), command.data());
    matter.draft().emit(new CommitteeEvent.OpeningSet(opened));
    start(matter, 1);
    return Case.ACCEPTED;
  }

  static Optional<Reason> startRound(Case matter, Address sender) {
    boolean manual = matter.terms().mode() == CommitteeTerms.Mode.MANUAL;
    if (!manual || !sender.equals(matter.deed().requester())) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    start(matter, matter.stage().round());
    return Case.ACCEPTED;
  }

  /** Those who may win seats: contributed, and with enough of their bond left for one penalty. */
  static List<CommitteeRow.Candidate> eligible(Case matter) {
    var unit = matter.terms().stakes().stakeUnit();
    return matter.members().candidates().stream()
        .filter(CommitteeRow.Candidate::hasContributed)
        .filter(
            c ->
                Treasury.bonded(matter.draft(), matter.task(), c.address())
                    .covers(matter.penalty(unit.times(c.units()))))
        .toList();
  }

  static int units(List<CommitteeRow.Candidate> candidates) {
    return candidates.stream().mapToInt(CommitteeRow.Candidate::units).sum();
  }

  /** Enters TRAINING; what holds for the round is fixed here. */
  static boolean start(Case matter, int round) {
    var h = matter.header();
    var stage = new CommitteeRow.Stage(Phase.TRAINING, matter.now(), round, 0);
    var draw = new CommitteeRow.Draw(1, matter.now());
    var eligible = eligible(matter);
    var pot = matter.draft().get(CommitteeRow.POTS, matter.task()).orElseThrow().workerPot();
    matter
        .draft()
        .emit(
            new CommitteeEvent.RoundSet(
                new CommitteeRow.Round(
                    h.task(), round, pot, units(eligible), Cid.NONE, Bytes.EMPTY)));
    eligible.forEach(c -> Seating.offer(matter, round, c));
    call(matter, round);
    matter.set(h.withStage(stage, draw));
    return true;
  }

  /** Calls the drawn workers up. The round waits for those who came when they were last drawn. */
  private static void call(Case matter, int round) {
    var drawn = drawn(matter, round);
    boolean noneActive = drawn.stream().noneMatch(Rounds::isActive);
    for (var w : drawn) {
      var part =
          new CommitteeRow.Part(
              w.task(),
              round,
              w.address(),
              noneActive || isActive(w),
              Hash.ZERO,
              Cid.NONE,
              Cid.NONE);
      matter.draft().emit(new CommitteeEvent.PartSet(part));
      matter.draft().emit(new CommitteeEvent.WorkerSet(w.withDrawn(round)));
    }
  }

  private static boolean isActive(CommitteeRow.Worker worker) {
    return worker.lastDrawn() == 0 || worker.lastSubmitted() == worker.lastDrawn();
  }

  private static List<CommitteeRow.Worker> drawn(Case matter, int round) {
    var workers = matter.members().workers();
    int wanted = matter.terms().members().workersPerRound();
    if (wanted == 0) {
      return workers;
    }
    var seed = Lots.seed(matter.opening().base(), round, 0);
    return workers.stream()
        .sorted(Comparator.comparing(w -> Lots.workerTicket(seed, w.address())))
        .limit(wanted)
        .toList();
  }
}
