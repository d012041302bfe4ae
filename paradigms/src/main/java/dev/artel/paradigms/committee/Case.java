package dev.artel.paradigms.committee;

import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Draft;
import dev.artel.core.law.Reason;
import dev.artel.core.law.Rows;
import dev.artel.core.law.Treasury;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import java.util.List;
import java.util.Optional;

/** One task as one command finds it: its rows by name, its clock, and the pen. */
record Case(Draft draft, Hash task) {
  static final Optional<Reason> ACCEPTED = Optional.empty();

  static Optional<Reason> refuse(CommitteeReason reason) {
    return Optional.of(reason);
  }

  CommitteeRow.Header header() {
    return draft.get(CommitteeRow.HEADERS, task).orElseThrow();
  }

  CommitteeRow.Stage stage() {
    return header().stage();
  }

  CommitteeRow.Deed deed() {
    return draft.get(CommitteeRow.DEEDS, task).orElseThrow();
  }

  CommitteeTerms terms() {
    return deed().terms();
  }

  CommitteeRow.Opening opening() {
    return draft.get(CommitteeRow.OPENINGS, task).orElseThrow();
  }

  CommitteeRow.Round round() {
    return draft.get(CommitteeRow.ROUNDS, task, stage().round()).orElseThrow();
  }

  Optional<CommitteeRow.Worker> worker(Address address) {
    return draft.get(CommitteeRow.WORKERS, task, address);
  }

  Optional<CommitteeRow.Candidate> candidate(Address address) {
    return draft.get(CommitteeRow.CANDIDATES, task, address);
  }

  Optional<CommitteeRow.Part> part(Address worker) {
    return draft.get(CommitteeRow.PARTS, task, stage().round(), worker);
  }

  Optional<CommitteeRow.Seat> seat(Address candidate) {
    return draft.get(CommitteeRow.SEATS, task, stage().round(), candidate);
  }

  Members members() {
    return new Members(draft, task);
  }

  /** Time never goes back for a task. */
  long now() {
    var header = header();
    return Math.max(draft.at().time(), Math.max(header.stage().since(), header.draw().since()));
  }

  boolean isEnrolled(Address party) {
    return draft.get(CommonRow.PARTIES, party).isPresent();
  }

  /** Coins of a bond that one act of silence burns, before what is left of the bond limits it. */
  Coins penalty(Coins bond) {
    return Bounds.part(bond, terms().stakes().penaltyBp());
  }

  void burn(Address party, Coins amount) {
    Treasury.burn(draft, task, party, amount);
  }

  void pay(Address party, Coins amount) {
    Treasury.pay(draft, task, party, amount);
  }

  void set(CommitteeRow.Header header) {
    draft.emit(new CommitteeEvent.Moved(header));
  }

  /** Members of a task, in the order of sign-up. */
  record Members(Rows rows, Hash task) {
    List<CommitteeRow.Worker> workers() {
      return rows.scan(CommitteeRow.WORKERS, task).stream()
          .sorted((a, b) -> Integer.compare(a.index(), b.index()))
          .toList();
    }

    List<CommitteeRow.Candidate> candidates() {
      return rows.scan(CommitteeRow.CANDIDATES, task).stream()
          .sorted((a, b) -> Integer.compare(a.index(), b.index()))
          .toList();
    }

    List<CommitteeRow.Part> parts(int round) {
      return rows.scan(CommitteeRow.PARTS, task, round);
    }

    List<CommitteeRow.Seat> seats(int round) {
      return rows.scan(CommitteeRow.SEATS, task, round);
    }

    /** Those of {@link #seats} with at least one. */
    List<CommitteeRow.Seat> seated(int round) {
      return seats(round).stream().filter(seat -> seat.seats() > 0).toList();
    }

    List<CommitteeRow.Vote> votes(int round, int attempt) {
      return rows.scan(CommitteeRow.VOTES, task, round, attempt);
    }
  }
}
