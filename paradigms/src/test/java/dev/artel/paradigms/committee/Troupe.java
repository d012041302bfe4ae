package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.Vrf;
import dev.artel.core.law.Beacons;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.law.Reason;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Eip712;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every {@link Person} of a task, playing it as far as a scene wants it. */
final class Troupe {
  private static final int WORKERS = 4;
  private static final int MOST_TRIES = 100;
  private static final List<Person> VALIDATORS =
      List.of(
          Person.SEAT_DONE,
          Person.SEAT_DUE,
          Person.SEAT_SILENT,
          Person.SEAT_WRONG,
          Person.CANDIDATE_UNSEATED,
          Person.CANDIDATE_MUTE,
          Person.PAUPER);

  final Play play;
  private final Map<Person, Integer> numbers = new EnumMap<>(Person.class);
  private boolean split;
  private long height = 1;

  private Troupe(String more, Beacons beacons) {
    play = Play.of(WORKERS, VALIDATORS.size(), more, beacons);
    numbers.put(Person.REQUESTER, Play.REQUESTER);
    numbers.put(Person.OUTSIDER, play.outsider());
    numbers.put(Person.STRANGER, play.outsider() + 1);
    for (int i = 0; i < VALIDATORS.size(); i++) {
      numbers.put(VALIDATORS.get(i), play.validator(i));
    }
    castWorkers(List.of(0, 1, 2, 3));
    var all = Coins.of(Court.COINS);
    accept(Person.PAUPER, new CommonCommand.Transfer(Court.party(number(Person.STRANGER)), all));
  }

  /** With a place free for a worker and a candidate; {@code more} sections have a comma each. */
  static Troupe of(String more) {
    return of(more, Beacons.NONE);
  }

  static Troupe of(String more, Beacons beacons) {
    return new Troupe(members(WORKERS + 1, VALIDATORS.size()) + more, beacons);
  }

  static Troupe full() {
    return new Troupe(members(WORKERS, VALIDATORS.size() - 1), Beacons.NONE);
  }

  private static String members(int maxWorkers, int maxCandidates) {
    return """
    "members": {"minWorkers": 1, "maxWorkers": %d, "minCandidates": 3, "maxCandidates": %d,
      "minSeats": 3, "workersPerRound": 3},
    """
        .formatted(maxWorkers, maxCandidates);
  }

  int number(Person person) {
    return Optional.ofNullable(numbers.get(person)).orElseThrow();
  }

  private CommitteeTerms terms() {
    return play.court.rows().get(CommitteeRow.DEEDS, play.task()).orElseThrow().terms();
  }

  private void castWorkers(List<Integer> indices) {
    numbers.put(Person.WORKER_DONE, play.worker(indices.get(0)));
    numbers.put(Person.WORKER_DUE, play.worker(indices.get(1)));
    numbers.put(Person.WORKER_IDLE, play.worker(indices.get(2)));
    numbers.put(Person.WORKER_SPARE, play.worker(indices.get(3)));
  }

  void accept(Person person, Command command) {
    play.court.accept(number(person), command);
  }

  /** What the law would say; nothing changes. */
  Optional<Reason> ask(Person person, Command command) {
    return play.court.ask(number(person), command);
  }

  Troupe manual() {
    accept(Person.REQUESTER, new CommitteeCommand.Recruit(play.task()));
    return this;
  }

  Troupe signUp() {
    Person.WORKERS.stream()
        .sorted()
        .forEach(p -> accept(p, new CommitteeCommand.SignUpWorker(play.task(), 100)));
    for (var person : VALIDATORS.subList(0, VALIDATORS.size() - 1)) {
      accept(person, play.signUpValidator(number(person), units(person)));
    }
    return this;
  }

  /** Three of five seats agree even where two are silent or wrong. */
  static int units(Person person) {
    return person == Person.SEAT_DONE ? 2 : 1;
  }

  Troupe draw() {
    play.expire();
    contribute(Person.SEAT_DONE);
    return this;
  }

  private void contribute(Person person) {
    accept(person, new CommitteeCommand.Contribute(play.task(), Play.nonce(number(person))));
  }

  Troupe ready() {
    Person.ELIGIBLE.stream().filter(p -> p != Person.SEAT_DONE).sorted().forEach(this::contribute);
    play.expire();
    play.isIn(Phase.READY, 1);
    return this;
  }

  /** The ledger grows. */
  Troupe height(long blocks) {
    height += blocks;
    play.court.height(height);
    return this;
  }

  /** Into round 1; of the workers, who was not drawn is cast as the spare one. */
  Troupe open() {
    accept(Person.REQUESTER, play.opening());
    play.isIn(Phase.TRAINING, 1);
    var drawn = new ArrayList<Integer>();
    var spare = new ArrayList<Integer>();
    for (int i = 0; i < WORKERS; i++) {
      (isDrawn(i) ? drawn : spare).add(i);
    }
    drawn.addAll(spare);
    castWorkers(drawn);
    return this;
  }

  private boolean isDrawn(int worker) {
    var party = Court.party(play.worker(worker));
    return play.court.rows().get(CommitteeRow.PARTS, play.task(), 1, party).isPresent();
  }

  Troupe train() {
    submit(Person.WORKER_DONE);
    return this;
  }

  private void submit(Person person) {
    accept(person, play.submission(number(person)));
  }

  Troupe claim(Person person) {
    accept(person, new CommitteeCommand.ClaimSeat(play.task(), 1, drawNumber(), proof(person)));
    return this;
  }

  /** The draw that a command sent now is to name. */
  int drawNumber() {
    var draw = play.court.header().draw();
    boolean over = play.court.now() >= draw.since() + terms().lengths().seatFor();
    return Math.max(1, draw.number() + (over ? 1 : 0));
  }

  /** Of this draw; nothing where all units are seated anyway. */
  Bytes proof(Person person) {
    if (!isByLot()) {
      return Bytes.EMPTY;
    }
    return Vrf.prove(Court.keys(number(person)), seed()).bytes();
  }

  private boolean isByLot() {
    return play.court
        .rows()
        .get(CommitteeRow.ROUNDS, play.task(), 1)
        .filter(round -> terms().stakes().tau() < round.units())
        .isPresent();
  }

  private Hash seed() {
    var opening = play.court.rows().get(CommitteeRow.OPENINGS, play.task()).orElseThrow();
    return Lots.seed(opening.base(), 1, drawNumber());
  }

  /** Seats are drawn by lot: of all that are eligible, the one without a seat alone draws none. */
  static Troupe byLot() {
    var troupe = of("\"stakes\": {\"tau\": 4},");
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      troupe.signUp().draw().ready().open();
      if (Person.ELIGIBLE.stream().allMatch(troupe::drawsAsCast)) {
        return troupe.train().claim(Person.SEAT_DONE);
      }
      troupe.play.court.post(troupe.terms());
    }
    throw new IllegalStateException("no lots fall as the scene wants them");
  }

  private boolean drawsAsCast(Person person) {
    return wins(person) == (person != Person.CANDIDATE_UNSEATED);
  }

  private boolean wins(Person person) {
    int all = play.court.rows().get(CommitteeRow.ROUNDS, play.task(), 1).orElseThrow().units();
    var output = Lots.output(seed(), proof(person)).orElseThrow().output();
    int tau = terms().stakes().tau();
    return Lots.units(output, units(person), tau, all) != 0;
  }

  Troupe seat() {
    claim(Person.SEAT_DUE).claim(Person.SEAT_SILENT).claim(Person.SEAT_WRONG);
    accept(Person.CANDIDATE_UNSEATED, new CommitteeCommand.Pass(play.task(), 1, 1));
    play.tick();
    assertThat(play.court.header().draw().number()).as("seating is closed").isZero();
    return this;
  }

  Troupe toRelease() {
    submit(Person.WORKER_DUE);
    play.expire();
    release(Person.WORKER_DONE);
    return this;
  }

  private void release(Person person) {
    accept(person, new CommitteeCommand.Release(play.task(), 1, Play.cid(number(person))));
  }

  Troupe releaseData() {
    play.releaseData();
    return this;
  }

  Troupe toEvaluate() {
    release(Person.WORKER_DUE);
    play.tick();
    return commit(Person.SEAT_DONE);
  }

  private Troupe commit(Person person) {
    accept(person, commitment(person, 1, play.attempt()));
    return this;
  }

  /** The others commit, but for the silent one. */
  Troupe commitRest() {
    return commit(Person.SEAT_DUE).commit(Person.SEAT_WRONG);
  }

  Troupe toReveal() {
    commitRest();
    play.expire();
    return reveal(Person.SEAT_DONE);
  }

  private Troupe reveal(Person person) {
    accept(person, revelation(person, 1, play.attempt()));
    return this;
  }

  /** The one late seat accepts more than the other. */
  Troupe split() {
    split = true;
    return this;
  }

  /** Whatever this attempt comes to. */
  Troupe close() {
    reveal(Person.SEAT_DUE);
    play.expire();
    return this;
  }

  Troupe runOff() {
    close();
    split = false;
    assertThat(play.attempt()).isEqualTo(2);
    return commit(Person.SEAT_DONE);
  }

  Troupe toTrain() {
    return signUp().draw().ready().open().train().claim(Person.SEAT_DONE);
  }

  /** To the first commitment. */
  Troupe toVote() {
    return seat().toRelease().releaseData().toEvaluate();
  }

  Troupe stop() {
    accept(Person.REQUESTER, new CommitteeCommand.StopTraining(play.task()));
    return this;
  }

  Troupe collect() {
    accept(Person.WORKER_DONE, new CommitteeCommand.Collect(play.task()));
    return this;
  }

  Troupe complain() {
    accept(Person.REQUESTER, new CommitteeCommand.Complain(play.task()));
    accept(Person.SEAT_DONE, new CommitteeCommand.Deliver(play.task(), Bytes.of(new byte[1])));
    return this;
  }

  /** Some seconds pass, and nobody says anything. */
  Troupe pass(long seconds) {
    play.court.at(play.court.now() + seconds);
    return this;
  }

  /** The phase's time runs out, and nobody says so. */
  Troupe runOut() {
    play.court.at(play.court.deadline());
    return this;
  }

  CommitteeCommand commitment(Person person, int round, int attempt) {
    var preimage =
        new Preimages.Commit(
            play.task(),
            round,
            attempt,
            Court.party(number(person)),
            Eip712.structHash(manifest(person)),
            Hash.ZERO);
    var digest = Eip712.digest(Court.DOMAIN, preimage);
    return new CommitteeCommand.Commit(play.task(), round, attempt, digest);
  }

  CommitteeCommand revelation(Person person, int round, int attempt) {
    return new CommitteeCommand.Reveal(
        play.task(), round, attempt, manifest(person), Hash.ZERO, Play.cid(9));
  }

  Manifest manifest(Person person) {
    int done = number(Person.WORKER_DONE) - 1;
    if (person == Person.SEAT_WRONG) {
      return play.result(Map.of(number(Person.WORKER_IDLE) - 1, 100L));
    }
    return split && person == Person.SEAT_DUE
        ? play.result(Map.of(done, 100L, number(Person.WORKER_DUE) - 1, 50L))
        : play.result(Map.of(done, 100L));
  }
}
