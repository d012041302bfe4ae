package dev.artel.paradigms.peer;

import dev.artel.core.law.Treasury;
import dev.artel.paradigms.peer.PeerRow.Outcome;

/**
 * How a task moves on: from deadlines, and from what has been published, released and reported. One
 * move is all that can be due: whatever follows has its full length, and nobody has acted in it.
 */
final class Moves {
  private Moves() {}

  /** The stored phase's deadline; never for a task without rounds that runs until it is stopped. */
  static long deadline(PeerRow.Header header, PeerTerms terms) {
    long length =
        switch (header.phase()) {
          case RECRUITING -> terms.pace().recruitFor();
          case RUNNING, RELEASING, REPORTING ->
              terms.hasRounds() ? terms.pace().roundFor() : terms.pace().runFor();
          case TERMINATED -> 0;
        };
    return length == 0 ? Long.MAX_VALUE : header.since() + length;
  }

  /** Whether a tick would move the task on. */
  static boolean isDue(History history, PeerRow.Header header, PeerTerms terms, long now) {
    return now >= deadline(header, terms) || isComplete(history, header, terms);
  }

  private static boolean isComplete(History history, PeerRow.Header header, PeerTerms terms) {
    int round = header.round();
    return switch (header.phase()) {
      case RECRUITING -> present(history) >= terms.members().minMembers();
      case RUNNING -> terms.hasRounds() && isPublished(history, round);
      case RELEASING -> history.isReleased(round);
      case REPORTING ->
          history.models(round).stream()
              .map(model -> history.rows().get(PeerRow.MEMBERS, history.task(), model.member()))
              .allMatch(member -> member.orElseThrow().reported() == round);
      case TERMINATED -> false;
    };
  }

  static long present(History history) {
    return history.members().stream().filter(member -> !member.hasLeft()).count();
  }

  /** All whom the round waits for, and at least somebody. */
  private static boolean isPublished(History history, int round) {
    var awaited = history.rows().get(PeerRow.ROUNDS, history.task(), round).orElseThrow();
    var members = history.members();
    return members.stream().anyMatch(member -> member.published() == round)
        && members.stream()
            .filter(member -> awaited.awaits(member) && !member.hasLeft())
            .allMatch(member -> member.published() == round);
  }

  /** False where nothing is due. */
  static boolean run(Matter matter) {
    var header = matter.header();
    if (!isDue(matter.history(), header, matter.terms(), matter.now())) {
      return false;
    }
    switch (header.phase()) {
      case RECRUITING -> begin(matter);
      case RUNNING -> close(matter);
      case RELEASING ->
          conclude(
              matter, matter.history().isReleased(header.round()) ? Outcome.CLOSED : Outcome.VOID);
      case REPORTING, TERMINATED -> end(matter);
    }
    return true;
  }

  private static void begin(Matter matter) {
    if (present(matter.history()) < matter.terms().members().minMembers()) {
      end(matter);
    } else {
      open(matter, 1);
    }
  }

  private static void open(Matter matter, int round) {
    matter.set(matter.header().entered(Phase.RUNNING, round, matter.now()));
    if (matter.terms().hasRounds()) {
      var active =
          matter.history().members().stream()
              .filter(member -> isActive(matter, member, round))
              .mapToInt(PeerRow.Member::index);
      var pay = matter.draft().get(PeerRow.POTS, matter.task()).orElseThrow().pay();
      matter.set(new PeerRow.Round(matter.task(), round, Bits.of(active), Outcome.OPEN, pay));
    }
  }

  /** Who published last time and then kept its key has missed, and is left out once. */
  private static boolean isActive(Matter matter, PeerRow.Member member, int round) {
    int last = round - 1;
    boolean silent =
        matter.terms().isMasked()
            && last > 0
            && member.published() == last
            && matter.history().models(last).size() >= matter.terms().masking().minSum()
            && matter.history().release(last, member.address()).isEmpty();
    return member.countsIn(round)
        && member.missed(round) < matter.terms().members().maxMissed()
        && !silent;
  }

  private static void close(Matter matter) {
    if (!matter.terms().hasRounds()) {
      end(matter);
      return;
    }
    int round = matter.header().round();
    int models = matter.history().models(round).size();
    if (!matter.terms().isMasked()) {
      conclude(matter, models > 0 ? Outcome.CLOSED : Outcome.VOID);
    } else if (models < matter.terms().masking().minSum()) {
      conclude(matter, Outcome.VOID);
    } else {
      matter.set(matter.header().entered(Phase.RELEASING, round, matter.now()));
    }
  }

  private static void conclude(Matter matter, Outcome outcome) {
    var header = matter.header();
    var pay = matter.draft().get(PeerRow.POTS, matter.task()).orElseThrow().pay();
    matter.set(matter.round(header.round()).orElseThrow().ended(outcome, pay));
    if (header.round() < matter.terms().pace().rounds() && !header.stopAsked()) {
      open(matter, header.round() + 1);
    } else if (outcome == Outcome.CLOSED) {
      matter.set(header.entered(Phase.REPORTING, header.round(), matter.now()));
    } else {
      end(matter);
    }
  }

  /** What nobody has earned goes back to the requester; members collect the rest themselves. */
  static void end(Matter matter) {
    var requester = matter.deed().requester();
    matter.set(matter.header().entered(Phase.TERMINATED, matter.header().round(), matter.now()));
    var escrow = Treasury.escrow(matter.draft(), matter.task());
    Treasury.pay(
        matter.draft(), matter.task(), requester, escrow.minus(Earnings.owed(matter.history())));
    Treasury.close(matter.draft(), matter.task());
  }
}
