package dev.artel.paradigms.committee;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.Event;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Limits;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One posted task on a ledger of its own, at a time and height that go where they are told. Party 0
 * is the requester; the last number is a stranger with coins who never enrolled.
 */
final class RandomTask {
  static final int REQUESTER = 0;
  static final int ENROLLED = 10;
  static final int STRANGER = ENROLLED;
  static final Coins MINTED = Coins.of(1_000_000_000L).times(ENROLLED + 1);

  static final LawBook BOOK = new LawBook(Map.of(CommitteeLaw.NAME, new CommitteeLaw()));
  static final Charter CHARTER = new Charter(Court.DOMAIN, new Limits(64, 16, 2));
  private static final List<Address> ADDRESSES =
      IntStream.rangeClosed(0, STRANGER).mapToObj(Court::party).toList();
  static final List<Event> GENESIS = genesis();

  final Hash id;
  final MemoryRows rows = new MemoryRows();
  final CommitteeCommand.Post post;
  final Outcome.Accepted posted;
  private final Beacons beacons;
  private long now = 1_000;
  private long height = 1;

  RandomTask(long seed, CommitteeTerms terms, Beacons beacons) {
    this.id = Seeds.of(seed, "task");
    this.beacons = beacons;
    GENESIS.forEach(event -> BOOK.evolve(rows, event));
    post = new CommitteeCommand.Post(Cid.NONE, terms);
    if (!(apply(rows, REQUESTER, post) instanceof Outcome.Accepted accepted)) {
      throw new IllegalArgumentException("no terms for a task: " + terms);
    }
    rows.take(accepted.changes());
    posted = accepted;
  }

  private static List<Event> genesis() {
    var events = new ArrayList<Event>();
    for (var address : ADDRESSES) {
      events.add(new CommonEvent.Minted(address, Coins.of(1_000_000_000L)));
    }
    for (var address : ADDRESSES.subList(0, ENROLLED)) {
      events.add(new CommonEvent.Enrolled(address, Hash.ZERO));
    }
    return List.copyOf(events);
  }

  /** Another ledger that has heard the same so far. */
  MemoryRows replica() {
    var replica = new MemoryRows();
    GENESIS.forEach(event -> BOOK.evolve(replica, event));
    posted.events().forEach(event -> BOOK.evolve(replica, event));
    return replica;
  }

  static Address party(int number) {
    return ADDRESSES.get(number);
  }

  static int number(Address party) {
    return ADDRESSES.indexOf(party);
  }

  /** What the law says over these rows; nothing changes. */
  Outcome apply(Rows over, int party, Command command) {
    return apply(over, party, command, now);
  }

  Outcome apply(Rows over, int party, Command command, long time) {
    return BOOK.apply(over, party(party), command, call(time));
  }

  Call call(long time) {
    return new Call(CHARTER, id, new Position(time, height, beacons));
  }

  CommitteeRow.Header header() {
    return header(rows);
  }

  CommitteeRow.Header header(Rows over) {
    return over.get(CommitteeRow.HEADERS, id).orElseThrow();
  }

  CommitteeTerms terms() {
    return rows.get(CommitteeRow.DEEDS, id).orElseThrow().terms();
  }

  Phase phase() {
    return header().stage().phase();
  }

  long deadline(Rows over) {
    return Timing.deadline(header(over), terms());
  }

  long now() {
    return now;
  }

  /** Time never goes back. */
  void at(long time) {
    now = Math.max(now, time);
  }

  void grow(long blocks) {
    height += blocks;
  }

  boolean isMember(int party) {
    return rows.get(CommitteeRow.WORKERS, id, party(party)).isPresent()
        || rows.get(CommitteeRow.CANDIDATES, id, party(party)).isPresent();
  }
}
