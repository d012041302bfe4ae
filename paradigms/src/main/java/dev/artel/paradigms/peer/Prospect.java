package dev.artel.paradigms.peer;

import dev.artel.core.law.CommonRow;
import dev.artel.core.law.CommonRow.Account;
import dev.artel.core.law.Rows;
import dev.artel.core.law.Treasury;
import dev.artel.core.paradigm.Self;
import dev.artel.core.paradigm.Vault;
import dev.artel.core.paradigm.View;
import dev.artel.core.seal.SealingKey;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A task as its participants see it in their replica. */
record Prospect(Rows rows, PeerRow.Deed deed, PeerRow.Header header) {
  static Optional<Prospect> of(View view) {
    var task = view.self().task();
    return view.rows()
        .get(PeerRow.HEADERS, task)
        .map(
            header ->
                new Prospect(
                    view.rows(), view.rows().get(PeerRow.DEEDS, task).orElseThrow(), header));
  }

  PeerTerms terms() {
    return deed.terms();
  }

  Phase phase() {
    return header.phase();
  }

  int round() {
    return header.round();
  }

  History history() {
    return new History(rows, deed.task());
  }

  Optional<PeerRow.Member> member(Address address) {
    return rows.get(PeerRow.MEMBERS, deed.task(), address);
  }

  /** A member's latest. */
  Optional<PeerEvent.ModelAveraged> report(Address address) {
    return member(address).flatMap(history()::report);
  }

  Optional<PeerRow.Round> roundRow(int number) {
    return rows.get(PeerRow.ROUNDS, deed.task(), number);
  }

  Ref ref(Self self) {
    return new Ref(self.charter().domain(), deed.task(), deed.file());
  }

  /** Whoever may take part. */
  boolean isWanted(Address party) {
    return !terms().isListed() || terms().members().listed().contains(party);
  }

  /**
   * Who is given the key of what is put on record now: those whom the round waits for, those who
   * wait for the next, whoever puts it there, and the auditors.
   */
  List<Vault.Receiver> receivers(Address self) {
    var members =
        history().members().stream().filter(this::reads).map(PeerRow.Member::address).toList();
    return receivers(Stream.of(members, List.of(self), terms().auditors()));
  }

  /** And the requester, who is told why models were left out. */
  List<Vault.Receiver> readers(Address self) {
    var receivers = receivers(self).stream().map(Vault.Receiver::address).toList();
    return receivers(Stream.of(receivers, List.of(deed.requester())));
  }

  private boolean reads(PeerRow.Member member) {
    boolean waits = member.from() > round();
    boolean active =
        !terms().hasRounds()
            || member.published() == round()
            || roundRow(round()).map(r -> r.awaits(member)).orElse(true);
    return !member.hasLeft() && (waits || active);
  }

  private List<Vault.Receiver> receivers(Stream<Collection<Address>> parties) {
    return parties
        .flatMap(Collection::stream)
        .distinct()
        .sorted()
        .flatMap(party -> rows.get(CommonRow.PARTIES, party).stream())
        .map(Prospect::receiver)
        .toList();
  }

  private static Vault.Receiver receiver(CommonRow.Party party) {
    return new Vault.Receiver(party.address(), new SealingKey(party.sealingKey()));
  }

  /** Whom a masked round's sum is fixed to, by address. */
  List<Vault.Receiver> set(int round) {
    var awaited = roundRow(round).orElseThrow();
    var members =
        history().members().stream().filter(awaited::awaits).map(PeerRow.Member::address).toList();
    return receivers(Stream.of(members));
  }

  /** Those of the set who have not published. */
  List<Vault.Receiver> absent(int round) {
    return set(round).stream()
        .filter(member -> history().model(round, member.address()).isEmpty())
        .toList();
  }

  /**
   * What a member trains from in a round: its own last report. Others' are of a round on which no
   * report can come any more, so that all the while it is the same.
   */
  Start start(PeerRow.Member member, int round) {
    var own = history().report(member);
    if (own.isPresent()) {
      return new Start(List.of(Start.Origin.of(own.get())));
    }
    var others =
        terms().hasRounds()
            ? history().reports(Math.max(0, round - 2)).stream()
            : history().members().stream().flatMap(m -> history().report(m).stream());
    return new Start(others.map(Start.Origin::of).toList());
  }

  Coins credit(Address party) {
    return Account.of(rows, party).credit();
  }

  boolean isCollected(PeerRow.Member member) {
    return Earnings.due(history(), member, Earnings.settled(header)).isZero()
        && Treasury.bonded(rows, deed.task(), member.address()).isZero();
  }
}
