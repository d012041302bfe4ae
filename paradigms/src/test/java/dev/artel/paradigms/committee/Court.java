package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.KeyPair;
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
import dev.artel.core.law.Reason;
import dev.artel.core.law.Treasury;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Domain;
import dev.artel.core.wire.Json;
import dev.artel.paradigms.vectors.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One task before the law: commands by numbered parties, at a time that the test sets. */
final class Court {
  static final Domain DOMAIN = Domain.offChain(Hash.hex("77".repeat(32)));
  private static final Charter CHARTER = new Charter(DOMAIN, new Limits(64, 16, 2));
  static final int REQUESTER = 0;
  static final long COINS = 1_000_000_000L;
  private static final List<KeyPair> KEYS =
      IntStream.range(0, 64)
          .mapToObj(i -> KeyPair.of(Seeds.of(i, "party").bytes().toArray()))
          .toList();

  private final LawBook book = new LawBook(Map.of(CommitteeLaw.NAME, new CommitteeLaw()));
  private final MemoryRows rows = new MemoryRows();
  private final MemoryRows replica = new MemoryRows();
  private final int parties;
  private final Beacons beacons;
  private final Transcript transcript = new Transcript();
  private long height = 1;
  private long now = 1_000;
  private int commands;
  private Hash task = Hash.ZERO;

  Court(int parties) {
    this(parties, Beacons.NONE);
  }

  Court(int parties, Beacons beacons) {
    this.parties = parties;
    this.beacons = transcript.noting(beacons);
    for (int i = 0; i < parties; i++) {
      var minted = new CommonEvent.Minted(party(i), Coins.of(COINS));
      book.evolve(rows, minted);
      book.evolve(replica, minted);
      transcript.began(minted);
    }
    for (int i = 0; i < parties; i++) {
      accept(i, new CommonCommand.Enrol(Seeds.of(i, "sealing key")));
    }
  }

  static Address party(int number) {
    return keys(number).address();
  }

  /** Of a party that may win seats; a number that was given no coins is not enrolled. */
  static KeyPair keys(int number) {
    return KEYS.get(number);
  }

  void post(CommitteeTerms terms) {
    accept(REQUESTER, new CommitteeCommand.Post(new Cid(DOMAIN.genesis()), terms));
    task = id(commands);
  }

  Hash task() {
    return task;
  }

  MemoryRows rows() {
    return rows;
  }

  CommitteeRow.Header header() {
    return rows.get(CommitteeRow.HEADERS, task).orElseThrow();
  }

  Phase phase() {
    return header().stage().phase();
  }

  long deadline() {
    var terms = rows.get(CommitteeRow.DEEDS, task).orElseThrow().terms();
    return Timing.deadline(header(), terms);
  }

  long now() {
    return now;
  }

  void at(long time) {
    now = Math.max(now, time);
  }

  void height(long height) {
    this.height = height;
  }

  void accept(int party, Command command) {
    assertThat(send(party, command)).as(command.toString()).isEmpty();
    assertThat(found()).as("coins after %s", command).isEqualTo(minted());
  }

  /** The reason's name; none where it is accepted. */
  String refusal(int party, Command command) {
    return send(party, command).map(Reason::name).orElse("none");
  }

  /** What a party has more than it was minted, bonds apart, whether withdrawn or not. */
  long gain(int party) {
    var account = CommonRow.Account.of(rows, party(party));
    return account.balance().plus(account.credit()).units().longValueExact() - COINS;
  }

  long bond(int party) {
    return Treasury.bonded(rows, task, party(party)).units().longValueExact();
  }

  long burnt() {
    return rows.get(CommonRow.PURSES, task).orElseThrow().burnt().units().longValueExact();
  }

  long escrow() {
    return Treasury.escrow(rows, task).units().longValueExact();
  }

  /** Empty where it is accepted; the replica is held against the rows after every command. */
  Optional<Reason> send(int party, Command command) {
    commands++;
    var call = call(id(commands));
    var outcome = book.apply(rows, party(party), command, call);
    transcript.add(party(party), command, call, outcome);
    switch (outcome) {
      case Outcome.Refused refused -> {
        return Optional.of(refused.why());
      }
      case Outcome.Accepted accepted -> {
        rows.take(accepted.changes());
        for (var event : accepted.events()) {
          var told = Json.write(Json.tagged((Record) event));
          var read = Json.readTagged(Json.parse(told), book.catalogue());
          book.evolve(replica, (Event) read);
        }
        assertThat(replica.all()).isEqualTo(rows.all());
        return Optional.empty();
      }
    }
  }

  /** What the law would say; nothing changes, and only a refusal was ever sent. */
  Optional<Reason> ask(int party, Command command) {
    var call = call(Seeds.of(0, "asked"));
    var outcome = book.apply(rows, party(party), command, call);
    if (outcome instanceof Outcome.Refused(var why)) {
      transcript.add(party(party), command, call, outcome);
      return Optional.of(why);
    }
    return Optional.empty();
  }

  /** The last refusal is of no use to others. */
  void forget() {
    transcript.forget();
  }

  private Call call(Hash id) {
    return new Call(CHARTER, id, new Position(now, height, beacons));
  }

  /** All that was sent so far. */
  Transcript.Sequence sequence(String about) {
    return transcript.sequence(about, beacons, CHARTER, rows);
  }

  /** All coins there are, wherever they are. */
  Coins found() {
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

  Coins minted() {
    return Coins.of(COINS).times(parties);
  }

  int number(Address party) {
    return IntStream.range(0, parties)
        .filter(i -> party(i).equals(party))
        .findFirst()
        .orElseThrow();
  }

  private static Hash id(int command) {
    return Seeds.of(command, "command");
  }
}
