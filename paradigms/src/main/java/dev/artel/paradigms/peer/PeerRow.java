package dev.artel.paradigms.peer;

import dev.artel.core.law.Table;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Cap;
import dev.artel.core.wire.Prefix;

/** The rows of peer tasks. What was published, released and averaged are rows as they stand. */
@Prefix("Peer")
sealed interface PeerRow {
  Table<Header> HEADERS = new Table<>(Header.class, 1);
  Table<Deed> DEEDS = new Table<>(Deed.class, 1);
  Table<Pot> POTS = new Table<>(Pot.class, 1);
  Table<Member> MEMBERS = new Table<>(Member.class, 2);
  Table<Round> ROUNDS = new Table<>(Round.class, 2);
  Table<PeerEvent.ModelPublished> MODELS = new Table<>(PeerEvent.ModelPublished.class, 3);
  Table<PeerEvent.Released> RELEASES = new Table<>(PeerEvent.Released.class, 3);
  Table<PeerEvent.ModelAveraged> REPORTS = new Table<>(PeerEvent.ModelAveraged.class, 3);
  Table<Content> CONTENTS = new Table<>(Content.class, 2);

  /**
   * Small, since every command reads it.
   *
   * @param round 0 while recruiting; without rounds 1 from then on
   */
  record Header(Hash task, Phase phase, int round, long since, boolean stopAsked)
      implements PeerRow {
    Header entered(Phase next, int number, long now) {
      return new Header(task, next, number, now, stopAsked);
    }

    Header withStopAsked() {
      return new Header(task, phase, round, since, true);
    }
  }

  /** What was posted. */
  record Deed(Hash task, Address requester, Cid file, PeerTerms terms) implements PeerRow {}

  /** What a used model is paid in rounds not yet closed. */
  record Pot(Hash task, Coins pay) implements PeerRow {}

  /**
   * A member's own row: only its own commands write it.
   *
   * @param index in the order of joining, for good
   * @param from the first round that it counts in, since it joined last
   * @param until the first round that it does not count in any more; 0: it has not left
   * @param published its last round, or version, and {@code publishedAt} when
   * @param reported its last report
   * @param collected it was paid up to this round
   */
  record Member(
      Hash task,
      Address address,
      int index,
      int from,
      int until,
      int published,
      long publishedAt,
      int reported,
      int collected)
      implements PeerRow {
    static Member joining(Hash task, Address address, int index, int from) {
      return new Member(task, address, index, from, 0, 0, 0, 0, 0);
    }

    boolean hasLeft() {
      return until > 0;
    }

    boolean countsIn(int round) {
      return from <= round && (until == 0 || round < until);
    }

    /** Closed rounds before this one since it was last heard of. */
    int missed(int round) {
      return round - 1 - Math.max(published, from - 1);
    }

    Member back(int first) {
      return new Member(
          task, address, index, first, 0, published, publishedAt, reported, collected);
    }

    Member leaving(int first) {
      return new Member(
          task, address, index, from, first, published, publishedAt, reported, collected);
    }

    Member withPublished(int round, long at) {
      return new Member(task, address, index, from, until, round, at, reported, collected);
    }

    Member withReported(int round) {
      return new Member(
          task, address, index, from, until, published, publishedAt, round, collected);
    }

    Member withCollected(int round) {
      return new Member(task, address, index, from, until, published, publishedAt, reported, round);
    }
  }

  /** What came of a round. */
  enum Outcome {
    OPEN,
    CLOSED,
    VOID
  }

  /**
   * @param active a bit for each member's index: whom it waits for; in a masked round nobody else
   *     may publish
   * @param pay as it was when the round closed
   */
  record Round(
      Hash task, int round, @Cap(PeerBounds.MAX_BITS) Bytes active, Outcome outcome, Coins pay)
      implements PeerRow {
    boolean awaits(Member member) {
      return Bits.isSet(active, member.index());
    }

    Round ended(Outcome how, Coins price) {
      return new Round(task, round, active, how, price);
    }
  }

  /** A content id on record: what a parent must be. */
  record Content(Hash task, Cid cid) implements PeerRow {}
}
