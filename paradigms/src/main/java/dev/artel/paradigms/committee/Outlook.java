package dev.artel.paradigms.committee;

import dev.artel.core.law.Call;
import dev.artel.core.law.Charter;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.paradigm.View;
import dev.artel.core.seal.SealingKey;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A task as a participant finds it: the rows as a due tick would leave them, since a command that
 * is sent now is judged in the phase that is reached then.
 *
 * @param due whether a tick would move the task on
 */
record Outlook(Rows rows, Hash task, boolean due) {
  private static final LawBook BOOK = new LawBook(Map.of(CommitteeLaw.NAME, new CommitteeLaw()));

  /** Empty before the task is on the ledger. */
  static Optional<Outlook> of(View view) {
    var task = view.self().task();
    if (view.rows().get(CommitteeRow.HEADERS, task).isEmpty()) {
      return Optional.empty();
    }
    var ahead = new Ahead(task, view.self().charter(), view.now());
    return Optional.of(view.rows().derived(ahead, Outlook.class, ahead::of));
  }

  /** One tick ahead is the same for all who look, but for the tip, which decides nothing. */
  private record Ahead(Hash task, Charter charter, Position now) {
    Outlook of(Rows rows) {
      var sender = rows.get(CommitteeRow.DEEDS, task).orElseThrow().requester();
      var tick = new CommitteeCommand.Tick(task);
      return BOOK.apply(rows, sender, tick, new Call(charter, task, now))
              instanceof Outcome.Accepted accepted
          ? new Outlook(accepted.changes().over(rows), task, true)
          : new Outlook(rows, task, false);
    }
  }

  CommitteeRow.Header header() {
    return rows.get(CommitteeRow.HEADERS, task).orElseThrow();
  }

  Phase phase() {
    return header().stage().phase();
  }

  int roundNumber() {
    return header().stage().round();
  }

  int attempt() {
    return header().stage().attempt();
  }

  /** The round that is under way. */
  Chapter chapter() {
    return new Chapter(this, roundNumber());
  }

  CommitteeRow.Deed deed() {
    return rows.get(CommitteeRow.DEEDS, task).orElseThrow();
  }

  Ref ref(Self self) {
    return new Ref(self.charter().domain(), task, deed().requester(), deed().file());
  }

  CommitteeTerms terms() {
    return deed().terms();
  }

  CommitteeRow.Opening opening() {
    return rows.get(CommitteeRow.OPENINGS, task).orElseThrow();
  }

  Case.Members members() {
    return new Case.Members(rows, task);
  }

  Optional<CommitteeRow.Seat> seat(Address candidate) {
    return rows.get(CommitteeRow.SEATS, task, roundNumber(), candidate);
  }

  Optional<CommitteeRow.Vote> vote(Address seat, int attempt) {
    return rows.get(CommitteeRow.VOTES, task, roundNumber(), attempt, seat);
  }

  Optional<CommitteeRow.Ending> ending() {
    return rows.get(CommitteeRow.ENDINGS, task);
  }

  List<CommitteeRow.Result> results() {
    return rows.scan(CommitteeRow.RESULTS, task);
  }

  /** Those results that gave a new model. */
  List<CommitteeRow.Result> models() {
    return results().stream()
        .filter(r -> r.outcome() == CommitteeRow.Outcome.SETTLED)
        .filter(r -> !r.medians().accepted().isEmpty())
        .toList();
  }

  static StartModel settled(CommitteeRow.Result result) {
    return new StartModel.Settled(
        result.round(),
        result.medians().aggregateHash(),
        result.medians().aggregateCid(),
        result.bundles());
  }

  List<Address> workers() {
    return members().workers().stream().map(CommitteeRow.Worker::address).toList();
  }

  List<Address> candidates() {
    return members().candidates().stream().map(CommitteeRow.Candidate::address).toList();
  }

  List<Address> everyMember() {
    return Stream.concat(workers().stream(), candidates().stream()).toList();
  }

  /** Who is given the starting model. */
  List<Address> everyoneWithAuditors() {
    return Stream.concat(everyMember().stream(), terms().auditors().stream()).toList();
  }

  /** With the keys that they enrolled; who is not enrolled is left out. */
  List<Vault.Receiver> receivers(List<Address> parties) {
    return parties.stream()
        .distinct()
        .flatMap(party -> rows.get(CommonRow.PARTIES, party).stream())
        .map(p -> new Vault.Receiver(p.address(), new SealingKey(p.sealingKey())))
        .toList();
  }

  boolean hasCollected(Address member) {
    return rows.get(CommitteeRow.COLLECTED, task, member).isPresent();
  }

  Coins credit(Address party) {
    return CommonRow.Account.of(rows, party).credit();
  }

  /** Whether the requester complained of the last model, and retention has ended without it. */
  boolean isModelLost(long now) {
    return ending().filter(e -> e.complained() && now >= e.until()).isPresent();
  }

  /** Seats that answer for the last model. */
  boolean isOfLastGroup(Address seat) {
    var models = models();
    return !models.isEmpty() && models.getLast().group().contains(seat);
  }
}
