package dev.artel.paradigms.committee;

import dev.artel.core.law.Table;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Cap;
import dev.artel.core.wire.Prefix;
import java.util.List;

/** The rows of a committee's tasks. */
@Prefix("Committee")
sealed interface CommitteeRow {
  Table<Header> HEADERS = new Table<>(Header.class, 1);
  Table<Deed> DEEDS = new Table<>(Deed.class, 1);
  Table<Pot> POTS = new Table<>(Pot.class, 1);
  Table<Opening> OPENINGS = new Table<>(Opening.class, 1);
  Table<Worker> WORKERS = new Table<>(Worker.class, 2);
  Table<Candidate> CANDIDATES = new Table<>(Candidate.class, 2);
  Table<Round> ROUNDS = new Table<>(Round.class, 2);
  Table<Part> PARTS = new Table<>(Part.class, 3);
  Table<Seat> SEATS = new Table<>(Seat.class, 3);
  Table<Vote> VOTES = new Table<>(Vote.class, 4);
  Table<Result> RESULTS = new Table<>(Result.class, 2);
  Table<Ending> ENDINGS = new Table<>(Ending.class, 1);
  Table<Delivery> DELIVERIES = new Table<>(Delivery.class, 2);
  Table<Collected> COLLECTED = new Table<>(Collected.class, 2);

  /** Which phase, since when, in which round and attempt (0 before EVALUATING; 2: run-off). */
  record Stage(Phase phase, long since, int round, int attempt) {}

  /** The seating draw of the round; number 0: seating is closed. */
  record Draw(int number, long since) {
    static final Draw NONE = new Draw(0, 0);
  }

  /**
   * Small, since every command reads it.
   *
   * @param voids rounds in a row without a new model
   * @param dataCame whether the requester ever released data
   * @param modelRound the last round that gave a model; 0: none
   */
  record Header(
      Hash task,
      Stage stage,
      Draw draw,
      int voids,
      boolean stopAsked,
      boolean dataCame,
      int modelRound)
      implements CommitteeRow {
    Header withStage(Stage next, Draw nextDraw) {
      return new Header(task, next, nextDraw, voids, stopAsked, dataCame, modelRound);
    }

    Header withDraw(Draw next) {
      return withStage(stage, next);
    }

    Header withStopAsked() {
      return new Header(task, stage, draw, voids, true, dataCame, modelRound);
    }

    Header withData() {
      return new Header(task, stage, draw, voids, stopAsked, true, modelRound);
    }

    /** After this round, with a new model or without. */
    Header withRoundClosed(boolean hasModel) {
      int inARow = hasModel ? 0 : voids + 1;
      int last = hasModel ? stage.round() : modelRound;
      return new Header(task, stage, draw, inARow, stopAsked, dataCame, last);
    }
  }

  /** What was posted. */
  record Deed(Hash task, Address requester, Cid file, CommitteeTerms terms)
      implements CommitteeRow {}

  /** The worker pot of rounds not yet started. */
  record Pot(Hash task, Coins workerPot) implements CommitteeRow {}

  /**
   * @param beaconHeight the height whose beacon makes the base; 0: not chosen
   * @param base of all seeds; zero: not set
   * @param model and {@code data}: what Open named; none before it
   */
  record Opening(Hash task, long beaconHeight, Hash base, Cid model, Cid data)
      implements CommitteeRow {
    Opening withBase(long height, Hash chosen) {
      return new Opening(task, height, chosen, model, data);
    }

    Opening withContent(Cid named, Cid fragments) {
      return new Opening(task, beaconHeight, base, named, fragments);
    }
  }

  /**
   * @param index among the workers, in the order of sign-up; final when recruiting ends
   * @param lastDrawn round, and {@code lastSubmitted}; 0: never
   * @param idleBurnt whether its bond was cut for never submitting
   */
  record Worker(
      Hash task,
      Address address,
      int index,
      long samples,
      int lastDrawn,
      int lastSubmitted,
      boolean idleBurnt)
      implements CommitteeRow {
    Worker withIndex(int place) {
      return new Worker(task, address, place, samples, lastDrawn, lastSubmitted, idleBurnt);
    }

    Worker withDrawn(int round) {
      return new Worker(task, address, index, samples, round, lastSubmitted, idleBurnt);
    }

    Worker withSubmitted(int round) {
      return new Worker(task, address, index, samples, lastDrawn, round, idleBurnt);
    }

    Worker withIdleBurnt() {
      return new Worker(task, address, index, samples, lastDrawn, lastSubmitted, true);
    }
  }

  /**
   * @param nonce zero before it was contributed
   */
  record Candidate(Hash task, Address address, int index, int units, Hash nonceHash, Hash nonce)
      implements CommitteeRow {
    boolean hasContributed() {
      return !nonce.equals(Hash.ZERO);
    }

    Candidate withIndex(int place) {
      return new Candidate(task, address, place, units, nonceHash, nonce);
    }

    Candidate withNonce(Hash contributed) {
      return new Candidate(task, address, index, units, nonceHash, contributed);
    }
  }

  /**
   * What was fixed at a round's start, and its data.
   *
   * @param units of all eligible candidates
   * @param dataGrant none before the requester released
   * @param accepted in a run-off: the verdicts to be settled, 1 for accepted, by sign-up index
   */
  record Round(
      Hash task,
      int round,
      Coins workerPot,
      int units,
      Cid dataGrant,
      @Cap(Bounds.MAX_MEMBERS) Bytes accepted)
      implements CommitteeRow {
    Round withData(Cid grant) {
      return new Round(task, round, workerPot, units, grant, accepted);
    }

    Round withAccepted(Bytes column) {
      return new Round(task, round, workerPot, units, dataGrant, column);
    }
  }

  /**
   * A drawn worker's part in a round.
   *
   * @param active whether the round waits for it
   * @param commitment zero before Submit
   * @param grant none before Release
   */
  record Part(
      Hash task, int round, Address worker, boolean active, Hash commitment, Cid cid, Cid grant)
      implements CommitteeRow {
    boolean isSubmitted() {
      return !commitment.equals(Hash.ZERO);
    }

    boolean isReleased() {
      return !grant.equals(Cid.NONE);
    }

    Part withUpdate(Hash committed, Cid sealed) {
      return new Part(task, round, worker, active, committed, sealed, grant);
    }

    Part withGrant(Cid released) {
      return new Part(task, round, worker, active, commitment, cid, released);
    }
  }

  /**
   * An eligible candidate's seats in a round.
   *
   * @param bitmap of units seated, 8 bytes
   * @param acted the last draw in which it claimed or passed
   */
  record Seat(Hash task, int round, Address candidate, int units, Bytes bitmap, int acted)
      implements CommitteeRow {
    int seats() {
      return Long.bitCount(held());
    }

    /** With these units' seats beside those that are held. */
    Seat withWon(long won, int draw) {
      return new Seat(task, round, candidate, units, Column.ofLongs(held() | won), draw);
    }

    private long held() {
      return Column.longs(bitmap)[0];
    }
  }

  /** A commitment, and after its reveal what it stood for. */
  record Vote(
      Hash task,
      int round,
      int attempt,
      Address seat,
      Hash hash,
      boolean revealed,
      Manifest manifest,
      Cid bundle)
      implements CommitteeRow {
    Vote withReveal(Manifest meant, Cid keys) {
      return new Vote(task, round, attempt, seat, hash, true, meant, keys);
    }
  }

  /** How a round ended. */
  enum Outcome {
    SETTLED,
    VOID,
    DATA_DEFAULT
  }

  /**
   * @param medians the group's: its accepted set, the medians of its columns, its aggregate
   * @param seated seats of the round
   * @param group who holds the result, with {@code bundles} and {@code inBand} beside
   * @param paid who was credited, with {@code pay} beside
   * @param silent whose bond was cut
   */
  record Result(
      Hash task,
      int round,
      Outcome outcome,
      Manifest medians,
      int seated,
      @Cap(Bounds.MAX_PARTIES) List<Address> group,
      @Cap(Bounds.MAX_PARTIES) List<Cid> bundles,
      @Cap(Bounds.MAX_PARTIES) List<Boolean> inBand,
      @Cap(Bounds.MAX_PARTIES) List<Address> paid,
      @Cap(Bounds.MAX_PARTIES) List<Coins> pay,
      @Cap(Bounds.MAX_PARTIES) List<Address> silent)
      implements CommitteeRow {
    public Result {
      group = List.copyOf(group);
      bundles = List.copyOf(bundles);
      inBand = List.copyOf(inBand);
      paid = List.copyOf(paid);
      pay = List.copyOf(pay);
      silent = List.copyOf(silent);
    }
  }

  /**
   * @param until when retention ends
   */
  record Ending(Hash task, long since, long until, boolean complained, boolean received)
      implements CommitteeRow {
    Ending withComplaint() {
      return new Ending(task, since, until, true, received);
    }

    /** Retention ends with the receipt, and no complaint outlives it. */
    Ending withReceipt(long now) {
      return new Ending(task, since, now, false, true);
    }
  }

  record Delivery(Hash task, Address seat, Bytes wrap) implements CommitteeRow {}

  record Collected(Hash task, Address member) implements CommitteeRow {}
}
