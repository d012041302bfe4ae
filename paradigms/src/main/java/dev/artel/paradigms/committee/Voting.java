package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Case.refuse;

import dev.artel.core.law.Reason;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.wire.Eip712;
import java.util.Optional;

/**
 * Commitments and reveals. The sender is inside what is hashed, so a copied commitment is worth
 * nothing.
 */
final class Voting {
  private Voting() {}

  static Optional<Reason> commit(Case matter, Address sender, CommitteeCommand.Commit command) {
    if (matter.seat(sender).filter(seat -> seat.seats() > 0).isEmpty()) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    if (isElsewhere(matter, command.round(), command.attempt())) {
      return refuse(CommitteeReason.WRONG_ROUND);
    }
    if (vote(matter, sender).isPresent()) {
      return refuse(CommitteeReason.TWICE);
    }
    set(
        matter,
        new CommitteeRow.Vote(
            matter.task(),
            command.round(),
            command.attempt(),
            sender,
            command.hash(),
            false,
            Manifest.NONE,
            Cid.NONE));
    return Case.ACCEPTED;
  }

  static Optional<Reason> reveal(Case matter, Address sender, CommitteeCommand.Reveal command) {
    var vote = vote(matter, sender);
    if (vote.isEmpty()) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    if (isElsewhere(matter, command.round(), command.attempt())) {
      return refuse(CommitteeReason.WRONG_ROUND);
    }
    var v = vote.get();
    if (v.revealed()) {
      return refuse(CommitteeReason.TWICE);
    }
    var preimage =
        new Preimages.Commit(
            v.task(),
            v.round(),
            v.attempt(),
            sender,
            Eip712.structHash(command.manifest()),
            command.salt());
    var domain = matter.draft().call().charter().domain();
    if (!Eip712.digest(domain, preimage).equals(v.hash())) {
      return refuse(CommitteeReason.WRONG_REVEAL);
    }
    if (!isFair(matter, command.manifest())) {
      return refuse(CommitteeReason.BAD_MANIFEST);
    }
    set(matter, v.withReveal(command.manifest(), command.bundle()));
    return Case.ACCEPTED;
  }

  /**
   * Lengths, ranges, and only released updates accepted; in a run-off exactly those that are to be.
   */
  private static boolean isFair(Case matter, Manifest manifest) {
    var workers = matter.members().workers();
    if (!manifest.isWellFormed(workers.size())) {
      return false;
    }
    if (manifest.kind() != Manifest.Kind.RESULT) {
      return true;
    }
    if (matter.stage().attempt() == 2
        && !manifest.accepted().equals(Tally.accepted(matter.round()))) {
      return false;
    }
    return manifest.accepted().stream()
        .map(workers::get)
        .allMatch(w -> matter.part(w.address()).map(CommitteeRow.Part::isReleased).orElse(false));
  }

  private static Optional<CommitteeRow.Vote> vote(Case matter, Address sender) {
    var stage = matter.stage();
    return matter
        .draft()
        .get(CommitteeRow.VOTES, matter.task(), stage.round(), stage.attempt(), sender);
  }

  private static boolean isElsewhere(Case matter, int round, int attempt) {
    return round != matter.stage().round() || attempt != matter.stage().attempt();
  }

  private static void set(Case matter, CommitteeRow.Vote vote) {
    matter.draft().emit(new CommitteeEvent.VoteSet(vote));
  }
}
