package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.Case.refuse;

import dev.artel.core.law.Reason;
import dev.artel.core.law.Treasury;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import java.util.Optional;

/** How tasks end, and what may be claimed afterwards. */
final class Ends {
  private static final int MAX_WRAP = 128;

  private Ends() {}

  static Optional<Reason> stop(Case matter, Address sender) {
    if (!sender.equals(matter.deed().requester())) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    var h = matter.header();
    if (h.stopAsked()) {
      return refuse(CommitteeReason.TWICE);
    }
    var phase = h.stage().phase();
    if (phase.isWithin(Phase.TRAINING, Phase.REVEALING)) {
      matter.set(h.withStopAsked());
      return Case.ACCEPTED;
    }
    if (h.stage().round() == 1 && phase != Phase.RECRUITING) {
      burnRequester(matter);
    }
    end(matter);
    return Case.ACCEPTED;
  }

  static void burnRequester(Case matter) {
    matter.burn(matter.deed().requester(), matter.terms().stakes().requesterBond());
  }

  /**
   * Closes the task: what is left goes to the requester; members collect their bonds themselves.
   */
  static boolean end(Case matter) {
    var requester = matter.deed().requester();
    matter.pay(requester, Treasury.escrow(matter.draft(), matter.task()));
    releaseBond(matter, requester);
    Advance.enter(matter, Phase.TERMINATED);
    long now = matter.now();
    long until = now + matter.terms().lengths().retention();
    set(matter, new CommitteeRow.Ending(matter.task(), now, until, false, false));
    Treasury.close(matter.draft(), matter.task());
    return true;
  }

  static void releaseBond(Case matter, Address party) {
    var bond = Treasury.bonded(matter.draft(), matter.task(), party);
    Treasury.release(matter.draft(), matter.task(), party, bond);
  }

  static Optional<Reason> complain(Case matter, Address sender) {
    if (!sender.equals(matter.deed().requester())) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    var ending = ending(matter);
    if (ending.complained()) {
      return refuse(CommitteeReason.TWICE);
    }
    if (matter.header().modelRound() == 0) {
      return refuse(CommitteeReason.NO_MODEL);
    }
    long half = ending.since() + (ending.until() - ending.since()) / 2;
    if (matter.now() >= half || ending.received()) {
      return refuse(CommitteeReason.TOO_LATE);
    }
    set(matter, ending.withComplaint());
    return Case.ACCEPTED;
  }

  static Optional<Reason> deliver(Case matter, Address sender, CommitteeCommand.Deliver command) {
    if (!isOfLastGroup(matter, sender)) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    if (hasDelivered(matter, sender)) {
      return refuse(CommitteeReason.TWICE);
    }
    var ending = ending(matter);
    if (!ending.complained()) {
      return refuse(CommitteeReason.NO_COMPLAINT);
    }
    if (matter.now() >= ending.until()) {
      return refuse(CommitteeReason.TOO_LATE);
    }
    if (command.wrap().size() == 0 || command.wrap().size() > MAX_WRAP) {
      return refuse(CommitteeReason.BAD_VALUE);
    }
    var delivery = new CommitteeRow.Delivery(matter.task(), sender, command.wrap());
    matter.draft().emit(new CommitteeEvent.Delivered(delivery));
    return Case.ACCEPTED;
  }

  static Optional<Reason> received(Case matter, Address sender) {
    if (!sender.equals(matter.deed().requester())) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    var ending = ending(matter);
    if (ending.received()) {
      return refuse(CommitteeReason.TWICE);
    }
    if (matter.now() >= ending.until()) {
      return refuse(CommitteeReason.TOO_LATE);
    }
    set(matter, ending.withReceipt(matter.now()));
    return Case.ACCEPTED;
  }

  static Optional<Reason> collect(Case matter, Address sender) {
    if (matter.worker(sender).isEmpty() && matter.candidate(sender).isEmpty()) {
      return refuse(CommitteeReason.WRONG_ROLE);
    }
    if (matter.draft().get(CommitteeRow.COLLECTED, matter.task(), sender).isPresent()) {
      return refuse(CommitteeReason.TWICE);
    }
    var ending = ending(matter);
    boolean isOfGroup = isOfLastGroup(matter, sender);
    if (isOfGroup && matter.now() < ending.until()) {
      return refuse(CommitteeReason.RETAINED);
    }
    if (isOfGroup && ending.complained() && !hasDelivered(matter, sender)) {
      matter.burn(sender, matter.penalty(stakeOfSeats(matter, sender)));
    }
    releaseBond(matter, sender);
    matter
        .draft()
        .emit(new CommitteeEvent.BondCollected(new CommitteeRow.Collected(matter.task(), sender)));
    return Case.ACCEPTED;
  }

  private static Coins stakeOfSeats(Case matter, Address candidate) {
    int seats =
        matter
            .draft()
            .get(CommitteeRow.SEATS, matter.task(), matter.header().modelRound(), candidate)
            .map(CommitteeRow.Seat::seats)
            .orElse(0);
    return matter.terms().stakes().stakeUnit().times(seats);
  }

  /** The seats that held the last result with a model: they pinned it, and answer for it. */
  private static boolean isOfLastGroup(Case matter, Address candidate) {
    return matter
        .draft()
        .get(CommitteeRow.RESULTS, matter.task(), matter.header().modelRound())
        .map(result -> result.group().contains(candidate))
        .orElse(false);
  }

  private static boolean hasDelivered(Case matter, Address seat) {
    return matter.draft().get(CommitteeRow.DELIVERIES, matter.task(), seat).isPresent();
  }

  private static CommitteeRow.Ending ending(Case matter) {
    return matter.draft().get(CommitteeRow.ENDINGS, matter.task()).orElseThrow();
  }

  private static void set(Case matter, CommitteeRow.Ending ending) {
    matter.draft().emit(new CommitteeEvent.EndingSet(ending));
  }
}
