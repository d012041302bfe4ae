package dev.artel.paradigms.committee;

import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;

/**
 * Moves a task on as far as deadlines and what was submitted carry it: the only thing that sets a
 * phase, but for the four commands that say so themselves. Each phase gets its full length, even
 * after an outage, since {@code since} is the moment of the move. Source: docs/committee.md,
 * section 3.
 */
final class Advance {
  private Advance() {}

  /**
   * To a fixpoint; true where anything moved. The sender is due the tip of a round that this
   * closes.
   */
  static boolean run(Case matter, Address sender) {
    boolean moved = false;
    while (step(matter, sender)) {
      moved = true;
    }
    return moved;
  }

  private static boolean step(Case matter, Address sender) {
    return switch (matter.stage().phase()) {
      case PENDING -> Timing.isOver(matter) && Ends.end(matter);
      case RECRUITING -> recruiting(matter);
      case DRAWING -> drawing(matter);
      case READY -> Rounds.ready(matter);
      case TRAINING -> training(matter, sender);
      case RELEASING -> releasing(matter, sender);
      case EVALUATING -> evaluating(matter, sender);
      case REVEALING -> revealing(matter, sender);
      case TERMINATED -> false;
    };
  }

  /** Into a phase of the same round and attempt. */
  static boolean enter(Case matter, Phase phase) {
    return enter(matter, phase, matter.stage().attempt());
  }

  static boolean enter(Case matter, Phase phase, int attempt) {
    var h = matter.header();
    var stage = new CommitteeRow.Stage(phase, matter.now(), h.stage().round(), attempt);
    matter.set(h.withStage(stage, CommitteeRow.Draw.NONE));
    return true;
  }

  private static boolean recruiting(Case matter) {
    var wanted = matter.terms().members();
    int workers = matter.members().workers().size();
    int candidates = matter.members().candidates().size();
    boolean full = workers == wanted.maxWorkers() && candidates == wanted.maxCandidates();
    long least = matter.stage().since() + matter.terms().lengths().minRecruit();
    if (!Timing.isOver(matter) && !(full && matter.now() >= least)) {
      return false;
    }
    if (workers < wanted.minWorkers() || candidates < wanted.minCandidates()) {
      return Ends.end(matter);
    }
    Recruiting.number(matter);
    return enter(matter, Phase.DRAWING);
  }

  private static boolean drawing(Case matter) {
    var candidates = matter.members().candidates();
    var contributed = candidates.stream().filter(CommitteeRow.Candidate::hasContributed).toList();
    if (!Timing.isOver(matter) && contributed.size() < candidates.size()) {
      return false;
    }
    var wanted = matter.terms().members();
    int units = contributed.stream().mapToInt(CommitteeRow.Candidate::units).sum();
    if (contributed.size() < wanted.minCandidates() || units < wanted.minSeats()) {
      return Ends.end(matter);
    }
    enter(matter, Phase.READY);
    Rounds.arm(matter);
    return true;
  }

  private static boolean training(Case matter, Address sender) {
    boolean over = Timing.isOver(matter);
    if (Seating.move(matter, over)) {
      return true;
    }
    var parts = matter.members().parts(matter.stage().round());
    boolean all =
        matter.header().draw().number() == 0
            && parts.stream()
                .filter(CommitteeRow.Part::active)
                .allMatch(CommitteeRow.Part::isSubmitted);
    if (!over && !all) {
      return false;
    }
    return parts.stream().anyMatch(CommitteeRow.Part::isSubmitted)
        ? enter(matter, Phase.RELEASING)
        : Closing.voided(matter, sender);
  }

  private static boolean releasing(Case matter, Address sender) {
    var parts = matter.members().parts(matter.stage().round());
    boolean dataHere = Submissions.hasData(matter);
    boolean all =
        dataHere
            && parts.stream()
                .filter(CommitteeRow.Part::isSubmitted)
                .allMatch(CommitteeRow.Part::isReleased);
    if (!Timing.isOver(matter) && !all) {
      return false;
    }
    if (!matter.header().dataCame()) {
      return Closing.dataDefault(matter, sender);
    }
    return parts.stream().anyMatch(CommitteeRow.Part::isReleased)
        ? enter(matter, Phase.EVALUATING, 1)
        : Closing.voided(matter, sender);
  }

  private static boolean evaluating(Case matter, Address sender) {
    var tally = Tally.of(matter);
    if (!Timing.isOver(matter) && tally.committed() < tally.seated()) {
      return false;
    }
    return tally.isQuorum(tally.committed())
        ? enter(matter, Phase.REVEALING)
        : Closing.voided(matter, sender);
  }

  private static boolean revealing(Case matter, Address sender) {
    var tally = Tally.of(matter);
    if (!Timing.isOver(matter) && tally.revealed() < tally.committed()) {
      return false;
    }
    return Closing.revealed(matter, sender);
  }

  /** Nothing was chosen yet. */
  static boolean isUnset(Hash hash) {
    return hash.equals(Hash.ZERO);
  }
}
