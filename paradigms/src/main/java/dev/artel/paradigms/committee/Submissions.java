package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Case.refuse;

import dev.artel.core.law.Reason;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import java.util.Optional;

/**
 * Updates and their keys. A key is released when all updates are committed, so that nobody can
 * copy.
 */
final class Submissions {
  private Submissions() {}

  static Optional<Reason> submit(Case matter, Address sender, CommitteeCommand.Submit command) {
    var worker = matter.worker(sender);
    if (worker.isEmpty()) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    if (command.round() != matter.stage().round()) {
      return refuse(CommitteeReason.WRONG_ROUND);
    }
    var part = matter.part(sender);
    if (part.isPresent() && part.get().isSubmitted()) {
      return refuse(CommitteeReason.TWICE);
    }
    if (part.isEmpty()) {
      return refuse(CommitteeReason.NOT_DRAWN);
    }
    if (Advance.isUnset(command.commitment()) || command.cid().equals(Cid.NONE)) {
      return refuse(CommitteeReason.BAD_VALUE);
    }
    var p = part.get();
    boolean early = matter.terms().release() == CommitteeTerms.Release.EARLY;
    var grant = early ? command.cid() : Cid.NONE;
    matter
        .draft()
        .emit(
            new CommitteeEvent.PartSet(
                new CommitteeRow.Part(
                    p.task(),
                    p.round(),
                    sender,
                    p.active(),
                    command.commitment(),
                    command.cid(),
                    grant)));
    var w = worker.get();
    matter
        .draft()
        .emit(
            new CommitteeEvent.WorkerSet(
                new CommitteeRow.Worker(
                    w.task(),
                    sender,
                    w.index(),
                    w.samples(),
                    w.lastDrawn(),
                    p.round(),
                    w.idleBurnt())));
    return Case.ACCEPTED;
  }

  static boolean hasData(Case matter) {
    return !matter.round().dataGrant().equals(Cid.NONE);
  }

  static Optional<Reason> releaseData(
      Case matter, Address sender, CommitteeCommand.ReleaseData command) {
    if (!sender.equals(matter.deed().requester())) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    if (command.round() != matter.stage().round()) {
      return refuse(CommitteeReason.WRONG_ROUND);
    }
    if (hasData(matter)) {
      return refuse(CommitteeReason.TWICE);
    }
    if (command.grant().equals(Cid.NONE)) {
      return refuse(CommitteeReason.BAD_VALUE);
    }
    var r = matter.round();
    matter
        .draft()
        .emit(
            new CommitteeEvent.RoundSet(
                new CommitteeRow.Round(
                    r.task(), r.round(), r.workerPot(), r.units(), command.grant(), r.accepted())));
    noteData(matter);
    return Case.ACCEPTED;
  }

  /** Once a task: where every round wrote the header, it would collide with each release. */
  private static void noteData(Case matter) {
    var h = matter.header();
    if (!h.dataCame()) {
      matter.set(
          new CommitteeRow.Header(
              h.task(), h.stage(), h.draw(), h.voids(), h.stopAsked(), true, h.modelRound()));
    }
  }

  static Optional<Reason> release(Case matter, Address sender, CommitteeCommand.Release command) {
    var part = matter.part(sender).filter(CommitteeRow.Part::isSubmitted);
    if (part.isEmpty()) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    if (command.round() != matter.stage().round()) {
      return refuse(CommitteeReason.WRONG_ROUND);
    }
    var p = part.get();
    if (p.isReleased()) {
      return refuse(CommitteeReason.TWICE);
    }
    if (command.grant().equals(Cid.NONE)) {
      return refuse(CommitteeReason.BAD_VALUE);
    }
    matter
        .draft()
        .emit(
            new CommitteeEvent.PartSet(
                new CommitteeRow.Part(
                    p.task(),
                    p.round(),
                    sender,
                    p.active(),
                    p.commitment(),
                    p.cid(),
                    command.grant())));
    return Case.ACCEPTED;
  }
}
