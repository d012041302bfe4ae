package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Case.refuse;

import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Draft;
import dev.artel.core.law.Reason;
import dev.artel.core.law.Treasury;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;

/** Posting, funding, signing up and leaving. */
final class Recruiting {
  private Recruiting() {}

  static Optional<Reason> post(Draft draft, Address sender, CommitteeCommand.Post post) {
    if (draft.get(CommonRow.PARTIES, sender).isEmpty()) {
      return refuse(CommitteeReason.NOT_ENROLLED);
    }
    var terms = post.terms();
    if (!Bounds.allow(terms, draft.call().charter().limits())) {
      return refuse(CommitteeReason.BAD_TERMS);
    }
    var task = draft.call().id();
    Treasury.open(draft, CommitteeLaw.NAME, sender, post.file());
    var poor = Treasury.lock(draft, task, sender, terms.escrow());
    if (poor.isEmpty()) {
      poor = Treasury.bond(draft, task, sender, terms.stakes().requesterBond());
    }
    if (poor.isPresent()) {
      return poor;
    }
    draft.emit(new CommitteeEvent.Posted(new CommitteeRow.Deed(task, sender, post.file(), terms)));
    draft.emit(new CommitteeEvent.Funded(new CommitteeRow.Pot(task, terms.pots().workerPot())));
    draft.emit(
        new CommitteeEvent.OpeningSet(
            new CommitteeRow.Opening(task, 0, Hash.ZERO, Cid.NONE, Cid.NONE)));
    var phase = terms.mode() == CommitteeTerms.Mode.MANUAL ? Phase.PENDING : Phase.RECRUITING;
    var stage = new CommitteeRow.Stage(phase, draft.at().time(), 1, 0);
    draft.emit(
        new CommitteeEvent.Moved(
            new CommitteeRow.Header(task, stage, CommitteeRow.Draw.NONE, 0, false, false, 0)));
    return Case.ACCEPTED;
  }

  static Optional<Reason> fund(Case matter, Address sender, CommitteeCommand.Fund fund) {
    int rounds = roundsToCome(matter);
    if (rounds == 0) {
      return refuse(CommitteeReason.TOO_LATE);
    }
    var pot = matter.draft().get(CommitteeRow.POTS, matter.task()).orElseThrow().workerPot();
    var raised = pot.units().add(fund.perRound().units());
    var added = fund.perRound().units().multiply(BigInteger.valueOf(rounds));
    var whole = Treasury.escrow(matter.draft(), matter.task()).units().add(added);
    if (fund.perRound().isZero() || !Bounds.fits(raised) || !Bounds.fits(whole)) {
      return refuse(CommitteeReason.BAD_VALUE);
    }
    var poor = Treasury.lock(matter.draft(), matter.task(), sender, fund.perRound().times(rounds));
    if (poor.isEmpty()) {
      matter
          .draft()
          .emit(new CommitteeEvent.Funded(new CommitteeRow.Pot(matter.task(), new Coins(raised))));
    }
    return poor;
  }

  private static int roundsToCome(Case matter) {
    var stage = matter.stage();
    boolean started = stage.phase().isWithin(Phase.TRAINING, Phase.REVEALING);
    return matter.terms().rounds() - stage.round() + (started ? 0 : 1);
  }

  static Optional<Reason> recruit(Case matter, Address sender) {
    if (!sender.equals(matter.deed().requester())) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    Advance.enter(matter, Phase.RECRUITING);
    return Case.ACCEPTED;
  }

  static Optional<Reason> signUp(
      Case matter, Address sender, CommitteeCommand.SignUpWorker command) {
    if (hasOtherRole(matter, sender) || matter.candidate(sender).isPresent()) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    if (matter.worker(sender).isPresent()) {
      return refuse(CommitteeReason.TWICE);
    }
    var terms = matter.terms();
    if (command.samples() < 1 || command.samples() > terms.scoring().maxSamples()) {
      return refuse(CommitteeReason.BAD_VALUE);
    }
    var workers = matter.members().workers();
    if (workers.size() >= terms.members().maxWorkers()) {
      return refuse(CommitteeReason.FULL);
    }
    int index = workers.isEmpty() ? 0 : workers.getLast().index() + 1;
    var poor = Treasury.bond(matter.draft(), matter.task(), sender, terms.stakes().workerBond());
    if (poor.isEmpty()) {
      var worker =
          new CommitteeRow.Worker(matter.task(), sender, index, command.samples(), 0, 0, false);
      matter.draft().emit(new CommitteeEvent.WorkerSet(worker));
    }
    return poor;
  }

  static Optional<Reason> signUp(
      Case matter, Address sender, CommitteeCommand.SignUpValidator command) {
    if (hasOtherRole(matter, sender) || matter.worker(sender).isPresent()) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    if (matter.candidate(sender).isPresent()) {
      return refuse(CommitteeReason.TWICE);
    }
    if (command.units() < 1 || command.units() > Bounds.MAX_UNITS) {
      return refuse(CommitteeReason.BAD_VALUE);
    }
    var candidates = matter.members().candidates();
    int index = candidates.isEmpty() ? 0 : candidates.getLast().index() + 1;
    if (candidates.size() >= matter.terms().members().maxCandidates()
        && !displace(matter, command.units())) {
      return refuse(CommitteeReason.FULL);
    }
    var bond = matter.terms().stakes().stakeUnit().times(command.units());
    var poor = Treasury.bond(matter.draft(), matter.task(), sender, bond);
    if (poor.isEmpty()) {
      var candidate =
          new CommitteeRow.Candidate(
              matter.task(), sender, index, command.units(), command.nonceHash(), Hash.ZERO);
      matter.draft().emit(new CommitteeEvent.CandidateSet(candidate));
    }
    return poor;
  }

  /** The smallest makes room, of equals the latest, so that small names cannot fill the places. */
  private static boolean displace(Case matter, int units) {
    var smallest =
        matter.members().candidates().stream()
            .min(
                Comparator.comparingInt(CommitteeRow.Candidate::units)
                    .thenComparing(
                        Comparator.comparingInt(CommitteeRow.Candidate::index).reversed()))
            .orElseThrow();
    if (smallest.units() >= units) {
      return false;
    }
    goes(matter, smallest.address());
    return true;
  }

  static Optional<Reason> leave(Case matter, Address sender) {
    if (matter.worker(sender).isEmpty() && matter.candidate(sender).isEmpty()) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    goes(matter, sender);
    return Case.ACCEPTED;
  }

  private static void goes(Case matter, Address member) {
    Ends.releaseBond(matter, member);
    matter.draft().emit(new CommitteeEvent.Left(matter.task(), member));
  }

  private static boolean hasOtherRole(Case matter, Address sender) {
    return sender.equals(matter.deed().requester());
  }

  /** At the end of RECRUITING indices become those of the members that are left. */
  static void number(Case matter) {
    var workers = matter.members().workers();
    for (int i = 0; i < workers.size(); i++) {
      var w = workers.get(i);
      if (w.index() != i) {
        matter.draft().emit(new CommitteeEvent.WorkerSet(w.withIndex(i)));
      }
    }
    var candidates = matter.members().candidates();
    for (int i = 0; i < candidates.size(); i++) {
      var c = candidates.get(i);
      if (c.index() != i) {
        matter.draft().emit(new CommitteeEvent.CandidateSet(c.withIndex(i)));
      }
    }
  }
}
