package dev.artel.paradigms.peer;

import dev.artel.core.law.CommonReason;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Draft;
import dev.artel.core.law.Reason;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.util.Optional;

/** One task as one command finds it: its rows by name, its clock, and the pen. */
record Matter(Draft draft, Hash task) {
  static final Optional<Reason> ACCEPTED = Optional.empty();

  static Optional<Reason> refuse(PeerReason reason) {
    return Optional.of(reason);
  }

  static Optional<Reason> refuse(CommonReason reason) {
    return Optional.of(reason);
  }

  PeerRow.Header header() {
    return draft.get(PeerRow.HEADERS, task).orElseThrow();
  }

  PeerRow.Deed deed() {
    return draft.get(PeerRow.DEEDS, task).orElseThrow();
  }

  PeerTerms terms() {
    return deed().terms();
  }

  Optional<PeerRow.Member> member(Address address) {
    return draft.get(PeerRow.MEMBERS, task, address);
  }

  Optional<PeerRow.Round> round(int number) {
    return draft.get(PeerRow.ROUNDS, task, number);
  }

  History history() {
    return new History(draft, task);
  }

  /** Time never goes back for a task. */
  long now() {
    return Math.max(draft.at().time(), header().since());
  }

  boolean isEnrolled(Address party) {
    return draft.get(CommonRow.PARTIES, party).isPresent();
  }

  void set(PeerRow.Header header) {
    draft.emit(new PeerEvent.Moved(header));
  }

  void set(PeerRow.Member member) {
    draft.emit(new PeerEvent.MemberSet(member));
  }

  void set(PeerRow.Round round) {
    draft.emit(new PeerEvent.RoundSet(round));
  }
}
