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
    var submitted = p.withUpdate(command.commitment(), command.cid()).withGrant(grant);
    matter.draft().emit(new CommitteeEvent.PartSet(submitted));
    matter.draft().emit(new CommitteeEvent.WorkerSet(worker.get().withSubmitted(p.round())));
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
    var withData = matter.round().withData(command.grant());
    matter.draft().emit(new CommitteeEvent.RoundSet(withData));
    noteData(matter);
    return Case.ACCEPTED;
  }

  /** Once a task: where every round wrote the header, it would collide with each release. */
  private static void noteData(Case matter) {
    if (!matter.header().dataCame()) {
      matter.set(matter.header().withData());
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
    matter.draft().emit(new CommitteeEvent.PartSet(p.withGrant(command.grant())));
    return Case.ACCEPTED;
  }
}
