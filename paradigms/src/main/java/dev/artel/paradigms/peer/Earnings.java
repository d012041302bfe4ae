package dev.artel.paradigms.peer;

import dev.artel.core.law.CommonReason;
import dev.artel.core.law.Reason;
import dev.artel.core.law.Treasury;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.paradigms.peer.PeerRow.Outcome;
import java.util.Optional;

/**
 * What models earn: the pay of each round that closed, was reported on by others, and was left out
 * by fewer than half of these. A round is settled when no report of it can come any more.
 */
final class Earnings {
  private Earnings() {}

  /** The last settled round. */
  static int settled(PeerRow.Header header) {
    return switch (header.phase()) {
      case RECRUITING -> 0;
      case RUNNING, RELEASING -> Math.max(0, header.round() - 2);
      case REPORTING -> header.round() - 1;
      case TERMINATED -> header.round();
    };
  }

  static Coins due(History history, PeerRow.Member member, int upTo) {
    var due = Coins.ZERO;
    for (var round : history.rounds()) {
      if (round.round() > member.collected()
          && round.round() <= upTo
          && round.outcome() == Outcome.CLOSED
          && isUsed(history, round.round(), member.address())) {
        due = due.plus(round.pay());
      }
    }
    return due;
  }

  private static boolean isUsed(History history, int round, Address member) {
    var others = history.reports(round).stream().filter(r -> !r.member().equals(member)).toList();
    long against = others.stream().filter(report -> report.leftOut().contains(member)).count();
    return history.model(round, member).isPresent()
        && !others.isEmpty()
        && 2 * against < others.size();
  }

  /** To all, when all rounds are settled. */
  static Coins owed(History history) {
    return history.members().stream()
        .map(member -> due(history, member, Integer.MAX_VALUE))
        .reduce(Coins.ZERO, Coins::plus);
  }

  static Optional<Reason> collect(Matter matter, PeerRow.Member member) {
    int upTo = settled(matter.header());
    var due = due(matter.history(), member, upTo);
    var bond =
        matter.header().phase() == Phase.TERMINATED
            ? Treasury.bonded(matter.draft(), matter.task(), member.address())
            : Coins.ZERO;
    if (due.isZero() && bond.isZero()) {
      return Matter.refuse(CommonReason.NOTHING_DUE);
    }
    Treasury.pay(matter.draft(), matter.task(), member.address(), due);
    Treasury.release(matter.draft(), matter.task(), member.address(), bond);
    matter.draft().emit(new PeerEvent.Collected(matter.task(), member.address(), upTo));
    return Matter.ACCEPTED;
  }
}
