package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Charter;
import dev.artel.core.law.CommonEvent;
import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Event;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Limits;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.values.Seeds;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round of more members than the lists and columns of an event hold where nothing is said. */
class LargeTaskTest {
  private static final int WORKERS = 2_500;
  private static final int VALIDATORS = 50;
  private static final long WORKER_POT = 2_500_000;
  private static final Hash TASK = Seeds.of(1, "task");
  private static final Cid CID = new Cid(TASK);

  private final LawBook book = new LawBook(Map.of(CommitteeLaw.NAME, new CommitteeLaw()));
  private final MemoryRows rows = new MemoryRows();

  @Test
  void shouldSettleARoundOfThousands() {
    IntStream.range(0, VALIDATORS).forEach(i -> vote(i, 1));

    tick();

    var result = rows.get(CommitteeRow.RESULTS, TASK, 1).orElseThrow();
    assertThat(result.outcome()).isEqualTo(CommitteeRow.Outcome.SETTLED);
    assertThat(result.paid()).hasSize(WORKERS + VALIDATORS);
    assertThat(result.medians().phi(WORKERS - 1)).as("the lower median").isEqualTo(1_024);
    assertThat(IntStream.range(0, WORKERS).mapToObj(i -> credit(worker(i))))
        .containsOnly(Coins.of(WORKER_POT / WORKERS));
  }

  @Test
  void shouldRememberTheAcceptedOfThousandsForARunOff() {
    IntStream.range(0, VALIDATORS).forEach(i -> vote(i, i % 3));

    tick();

    var header = rows.get(CommitteeRow.HEADERS, TASK).orElseThrow();
    assertThat(header.stage().attempt()).isEqualTo(2);
    var round = rows.get(CommitteeRow.ROUNDS, TASK, 1).orElseThrow();
    assertThat(Tally.accepted(round)).hasSize(WORKERS);
  }

  /** REVEALING, before anyone has revealed. */
  @BeforeEach
  void makeTask() {
    var more = "\"rounds\": 1, \"pots\": {\"workerPot\": %d},".formatted(WORKER_POT);
    var terms = Play.terms(WORKERS, VALIDATORS, more);
    var escrow = terms.escrow();
    make(new CommonEvent.Minted(address(0), escrow));
    make(new CommonEvent.TaskOpened(TASK, CommitteeLaw.NAME, address(0), CID));
    make(new CommonEvent.Locked(TASK, address(0), escrow));
    make(new CommitteeEvent.Posted(new CommitteeRow.Deed(TASK, address(0), CID, terms)));
    var stage = new CommitteeRow.Stage(Phase.REVEALING, 0, 1, 1);
    var draw = new CommitteeRow.Draw(0, 0);
    make(new CommitteeEvent.Moved(new CommitteeRow.Header(TASK, stage, draw, 0, false, true, 0)));
    make(
        new CommitteeEvent.RoundSet(
            new CommitteeRow.Round(
                TASK, 1, terms.pots().workerPot(), VALIDATORS, CID, Bytes.EMPTY)));
    IntStream.range(0, WORKERS).forEach(this::makeWorker);
    IntStream.range(0, VALIDATORS).forEach(this::makeSeat);
  }

  private void makeWorker(int index) {
    var it = worker(index);
    make(new CommitteeEvent.WorkerSet(new CommitteeRow.Worker(TASK, it, index, 1, 1, 1, false)));
    make(new CommitteeEvent.PartSet(new CommitteeRow.Part(TASK, 1, it, true, TASK, CID, CID)));
  }

  private void makeSeat(int index) {
    var it = validator(index);
    make(
        new CommitteeEvent.CandidateSet(
            new CommitteeRow.Candidate(TASK, it, index, 1, TASK, TASK)));
    make(new CommitteeEvent.SeatSet(new CommitteeRow.Seat(TASK, 1, it, 1, Column.ofLongs(1), 1)));
  }

  private void vote(int validator, int aggregate) {
    var phis = new long[WORKERS];
    Arrays.fill(phis, 1_000 + validator);
    var manifest =
        new Manifest(
            Manifest.Kind.RESULT,
            Bytes.of(new byte[WORKERS]),
            Column.ofLongs(new long[WORKERS]),
            Column.ofLongs(phis),
            Seeds.of(aggregate, "aggregate"),
            CID,
            Micros.ZERO,
            Micros.ZERO);
    make(
        new CommitteeEvent.VoteSet(
            new CommitteeRow.Vote(TASK, 1, 1, validator(validator), TASK, true, manifest, CID)));
  }

  /** As from a ledger's log: what it could not have written is no event. */
  private void make(Event event) {
    assertThat(book.catalogue().check((Record) event)).isEmpty();
    book.evolve(rows, event);
  }

  private void tick() {
    var charter = new Charter(Court.DOMAIN, new Limits(WORKERS, VALIDATORS, 2));
    var call = new Call(charter, Seeds.of(1, "command"), new Position(1, 1, Beacons.NONE));
    var tick = new CommitteeCommand.Tick(TASK);
    switch (book.apply(rows, address(0), tick, call)) {
      case Outcome.Accepted(var _, var changes) -> rows.take(changes);
      case Outcome.Refused(var why) -> throw new AssertionError(why.name());
    }
  }

  private Coins credit(Address party) {
    return CommonRow.Account.of(rows, party).credit();
  }

  private static Address worker(int index) {
    return address(1 + index);
  }

  private static Address validator(int index) {
    return address(1 + WORKERS + index);
  }

  private static Address address(int number) {
    return Address.hex("0x%040x".formatted(number));
  }
}
