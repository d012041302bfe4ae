package dev.artel.paradigms.peer;

import static dev.artel.paradigms.peer.Matter.refuse;

import dev.artel.core.law.CommonReason;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Draft;
import dev.artel.core.law.Reason;
import dev.artel.core.law.Treasury;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import java.math.BigInteger;
import java.util.Optional;

/** Posting, funding, stopping; joining and leaving. */
final class Membership {
  private Membership() {}

  static Optional<Reason> post(Draft draft, Address sender, PeerCommand.Post post) {
    if (draft.get(CommonRow.PARTIES, sender).isEmpty()) {
      return refuse(CommonReason.NOT_ENROLLED);
    }
    var terms = post.terms();
    if (!PeerBounds.allow(terms, draft.call().charter().limits())) {
      return refuse(PeerReason.BAD_TERMS);
    }
    var task = draft.call().id();
    Treasury.open(draft, PeerLaw.NAME, sender, post.file());
    var poor = Treasury.lock(draft, task, sender, terms.escrow());
    if (poor.isEmpty()) {
      draft.emit(new PeerEvent.Posted(new PeerRow.Deed(task, sender, post.file(), terms)));
      draft.emit(new PeerEvent.Funded(new PeerRow.Pot(task, terms.pay())));
      draft.emit(
          new PeerEvent.Moved(
              new PeerRow.Header(task, Phase.RECRUITING, 0, draft.at().time(), false)));
    }
    return poor;
  }

  static Optional<Reason> fund(Matter matter, Address sender, Coins more) {
    var terms = matter.terms();
    if (isEnding(matter)) {
      return refuse(PeerReason.WRONG_PHASE);
    }
    int rounds = terms.pace().rounds() - Math.max(0, matter.header().round() - 1);
    var pot = matter.draft().get(PeerRow.POTS, matter.task()).orElseThrow().pay();
    var raised = pot.units().add(more.units());
    var added = PeerBounds.escrow(more, terms, rounds);
    BigInteger whole = Treasury.escrow(matter.draft(), matter.task()).units().add(added);
    boolean payable = terms.hasRounds() && terms.isListed();
    if (!payable || more.isZero() || !PeerBounds.fits(raised) || !PeerBounds.fits(whole)) {
      return refuse(CommonReason.BAD_VALUE);
    }
    var poor = Treasury.lock(matter.draft(), matter.task(), sender, new Coins(added));
    if (poor.isEmpty()) {
      matter.draft().emit(new PeerEvent.Funded(new PeerRow.Pot(matter.task(), new Coins(raised))));
    }
    return poor;
  }

  static Optional<Reason> stop(Matter matter, Address sender) {
    if (!sender.equals(matter.deed().requester())) {
      return refuse(PeerReason.WRONG_ROLE);
    }
    if (isEnding(matter)) {
      return refuse(PeerReason.WRONG_PHASE);
    }
    if (matter.header().stopAsked()) {
      return refuse(CommonReason.TWICE);
    }
    if (matter.header().phase() == Phase.RECRUITING || !matter.terms().hasRounds()) {
      Moves.end(matter);
    } else {
      matter.set(matter.header().withStopAsked());
    }
    return Matter.ACCEPTED;
  }

  static Optional<Reason> join(Matter matter, Address sender) {
    if (!matter.isEnrolled(sender)) {
      return refuse(CommonReason.NOT_ENROLLED);
    }
    if (isEnding(matter)) {
      return refuse(PeerReason.WRONG_PHASE);
    }
    var members = matter.terms().members();
    if (matter.terms().isListed() && !members.listed().contains(sender)) {
      return refuse(PeerReason.NOT_LISTED);
    }
    var own = matter.member(sender);
    if (own.isPresent() && isThere(matter, own.get())) {
      return refuse(CommonReason.TWICE);
    }
    var all = matter.history().members();
    long others = all.stream().filter(m -> !m.hasLeft() && !m.address().equals(sender)).count();
    boolean crowded = own.isEmpty() && all.size() >= PeerBounds.MAX_MEMBERS;
    if (others >= members.maxMembers() || crowded) {
      return refuse(PeerReason.FULL);
    }
    if (own.isPresent()) {
      matter.set(own.get().back(nextRound(matter)));
      return Matter.ACCEPTED;
    }
    var poor = Treasury.bond(matter.draft(), matter.task(), sender, matter.terms().bond());
    if (poor.isEmpty()) {
      matter.set(PeerRow.Member.joining(matter.task(), sender, all.size(), nextRound(matter)));
    }
    return poor;
  }

  /** Whether there is nothing for a second Join to do. */
  private static boolean isThere(Matter matter, PeerRow.Member member) {
    int round = matter.header().round();
    if (member.hasLeft()) {
      return false;
    }
    return !matter.terms().hasRounds()
        || member.from() > round
        || member.published() == round
        || matter.round(round).map(r -> r.awaits(member)).orElse(true);
  }

  static Optional<Reason> leave(Matter matter, Address sender) {
    if (isEnding(matter)) {
      return refuse(PeerReason.WRONG_PHASE);
    }
    var own = matter.member(sender).filter(member -> !member.hasLeft());
    if (own.isEmpty()) {
      return refuse(PeerReason.NOT_MEMBER);
    }
    boolean atOnce = matter.header().phase() == Phase.RECRUITING || !matter.terms().hasRounds();
    matter.set(own.get().leaving(atOnce ? 1 : nextRound(matter)));
    return Matter.ACCEPTED;
  }

  private static int nextRound(Matter matter) {
    return matter.terms().hasRounds() ? matter.header().round() + 1 : 1;
  }

  private static boolean isEnding(Matter matter) {
    var phase = matter.header().phase();
    return phase == Phase.REPORTING || phase == Phase.TERMINATED;
  }
}
