package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Event;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Limits;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.law.Treasury;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Json;
import dev.artel.paradigms.vectors.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One task before the peer law: commands by numbered parties, at a time that the test sets. */
final class Assembly {
  static final String ACCEPTED = "accepted";
  static final int REQUESTER = 0;
  static final long COINS = 1_000_000;

  private static final Charter CHARTER =
      new Charter(Domain.offChain(Hash.hex("77".repeat(32))), new Limits(64, 16, 2));

  private final LawBook book = new LawBook(Map.of(PeerLaw.NAME, new PeerLaw()));
  private final MemoryRows rows = new MemoryRows();
  private final MemoryRows replica = new MemoryRows();
  private final List<Coins> minted = new ArrayList<>();
  private long now = 1_000;
  private final Transcript transcript = new Transcript();
  private int commands;
  private Hash task = Hash.ZERO;

  /** So many enrolled parties with coins, and one more of each: without coins, not enrolled. */
  Assembly(int parties) {
    for (int i = 0; i < parties + 2; i++) {
      mint(i, i == parties ? 0 : COINS);
    }
    for (int i = 0; i <= parties; i++) {
      accept(i, new CommonCommand.Enrol(Seeds.of(i, "sealing key")));
    }
  }

  private void mint(int party, long coins) {
    var event = new CommonEvent.Minted(party(party), Coins.of(coins));
    book.evolve(rows, event);
    book.evolve(replica, event);
    transcript.began(event);
    minted.add(Coins.of(coins));
  }

  /** Numbers in the order of their addresses too, so that a page can be read. */
  static Address party(int number) {
    return Address.hex("0x%040x".formatted(0xa000 + number));
  }

  static List<Address> parties(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Assembly::party).toList();
  }

  Assembly post(PeerTerms terms) {
    accept(REQUESTER, new PeerCommand.Post(cid("file"), terms));
    task = id(commands);
    return this;
  }

  Assembly join(int... members) {
    for (int member : members) {
      accept(member, new PeerCommand.Join(task));
    }
    return this;
  }

  Assembly publish(int round, int... members) {
    for (int member : members) {
      accept(member, publication(round, member));
    }
    return this;
  }

  PeerCommand.Publish publication(int round, int member) {
    return new PeerCommand.Publish(
        task, round, Seeds.of(round, member), cid("model", round, member), 0, List.of());
  }

  Assembly release(int round, int... members) {
    for (int member : members) {
      accept(member, new PeerCommand.Release(task, round, cid("key", round, member)));
    }
    return this;
  }

  /** A report on a round that left these out. */
  Assembly report(int round, int member, int... leftOut) {
    accept(member, reporting(round, member, leftOut));
    return this;
  }

  PeerCommand.Report reporting(int round, int member, int... leftOut) {
    return new PeerCommand.Report(
        task,
        round,
        Seeds.of(round, "mean", member),
        cid("mean", round, member),
        cid("manifest", round, member),
        Hash.ZERO,
        false,
        IntStream.of(leftOut).mapToObj(Assembly::party).toList());
  }

  Assembly tick() {
    accept(REQUESTER, new PeerCommand.Tick(task));
    return this;
  }

  /** Past the deadline of what is stored. */
  Assembly late() {
    now = Moves.deadline(header(), terms());
    return this;
  }

  Assembly at(long time) {
    now = Math.max(now, time);
    return this;
  }

  void accept(int party, Command command) {
    assertThat(send(party, command)).as(command.toString()).isEqualTo(ACCEPTED);
  }

  /** The reason's name, or that it is accepted; what must always hold is held. */
  String send(int party, Command command) {
    commands++;
    var outcome = apply(party, command);
    transcript.add(party(party), command, call(), outcome);
    return switch (outcome) {
      case Outcome.Refused refused -> refused.why().name();
      case Outcome.Accepted accepted -> {
        rows.take(accepted.changes());
        accepted.events().forEach(this::replicate);
        assertThat(replica.all()).as("replica after %s", command).isEqualTo(rows.all());
        assertThat(found()).as("coins after %s", command).isEqualTo(total());
        yield ACCEPTED;
      }
    };
  }

  private void replicate(Event event) {
    var told = Json.write(Json.tagged((Record) event));
    book.evolve(replica, (Event) Json.readTagged(Json.parse(told), book.catalogue()));
  }

  /** What the law would say; nothing changes. */
  String ask(int party, Command command) {
    return apply(party, command) instanceof Outcome.Refused(var why) ? why.name() : ACCEPTED;
  }

  private Outcome apply(int party, Command command) {
    return book.apply(rows, party(party), command, call());
  }

  private Call call() {
    return new Call(CHARTER, id(commands), new Position(now, commands, Beacons.NONE));
  }

  /** All that was sent, for another implementation to do again. */
  Transcript.Sequence sequence(String about) {
    return transcript.sequence(about, Beacons.NONE, CHARTER, rows);
  }

  Hash task() {
    return task;
  }

  long now() {
    return now;
  }

  PeerTerms terms() {
    return rows.get(PeerRow.DEEDS, task).orElseThrow().terms();
  }

  PeerRow.Header header() {
    return rows.get(PeerRow.HEADERS, task).orElseThrow();
  }

  PeerRow.Round round(int number) {
    return rows.get(PeerRow.ROUNDS, task, number).orElseThrow();
  }

  PeerRow.Member member(int party) {
    return rows.get(PeerRow.MEMBERS, task, party(party)).orElseThrow();
  }

  History history() {
    return new History(rows, task);
  }

  long escrow() {
    return Treasury.escrow(rows, task).units().longValueExact();
  }

  long bond(int party) {
    return Treasury.bonded(rows, task, party(party)).units().longValueExact();
  }

  /** What a party has more than it was minted, bonds apart. */
  long gain(int party) {
    var account = CommonRow.Account.of(rows, party(party));
    return account.balance().plus(account.credit()).units().longValueExact()
        - minted.get(party).units().longValueExact();
  }

  private Coins found() {
    var all = Coins.ZERO;
    for (var account : rows.scan(CommonRow.ACCOUNTS)) {
      all = all.plus(account.balance()).plus(account.credit());
    }
    for (var purse : rows.scan(CommonRow.PURSES)) {
      all = all.plus(purse.escrow()).plus(purse.burnt());
    }
    for (var bond : rows.scan(CommonRow.BONDS)) {
      all = all.plus(bond.amount());
    }
    return all;
  }

  private Coins total() {
    return minted.stream().reduce(Coins.ZERO, Coins::plus);
  }

  static Cid cid(Object... path) {
    return new Cid(Seeds.of(1, path));
  }

  private static Hash id(int command) {
    return Seeds.of(command, "command");
  }
}
