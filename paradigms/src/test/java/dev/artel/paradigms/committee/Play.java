package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Beacons;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Eip712;
import dev.artel.core.wire.Json;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A task that its parties carry phase by phase, all or but some of them. Party 0 is the requester,
 * then come workers, then validators of one unit each, then {@link #outsider}, enrolled and idle.
 */
final class Play {
  static final int REQUESTER = Court.REQUESTER;
  private static final String LENGTHS =
      """
      "lengths": {"recruitFor": 100, "openFor": 100, "drawFor": 100, "seatFor": 30,
        "trainFor": 100, "releaseFor": 100, "evalFor": 100, "revealFor": 100, "retention": 1000},
      """;
  private static final String SMALL =
      """
      "pots": {"workerPot": 1000, "validatorPot": 500, "tip": 7},
      """;

  final Court court;
  final int workers;
  final int validators;

  private Play(int workers, int validators, Beacons beacons) {
    this.court = new Court(workers + validators + 2, beacons);
    this.workers = workers;
    this.validators = validators;
  }

  /**
   * Posts a task; {@code more} are sections of its terms in place of the usual, with a comma after
   * each.
   */
  static Play of(int workers, int validators, String more) {
    return of(workers, validators, more, Beacons.NONE);
  }

  static Play of(int workers, int validators, String more, Beacons beacons) {
    var play = new Play(workers, validators, beacons);
    play.court.post(terms(workers, validators, more));
    return play;
  }

  static CommitteeTerms terms(int workers, int validators, String more) {
    var members =
        """
        "members": {"minWorkers": 1, "maxWorkers": %d, "minCandidates": %d, "maxCandidates": %d,
          "minSeats": %d},
        """
            .formatted(workers, Math.min(3, validators), validators, Math.min(3, validators));
    var text = new StringBuilder("{").append(more);
    Map.of("members", members, "pots", SMALL, "lengths", LENGTHS)
        .forEach((name, section) -> text.append(more.contains(name) ? "" : section));
    text.append("\"auditors\": []}");
    return Json.read(Json.parse(text.toString()), CommitteeTerms.class);
  }

  int worker(int index) {
    return 1 + index;
  }

  int validator(int index) {
    return 1 + workers + index;
  }

  int outsider() {
    return 1 + workers + validators;
  }

  Hash task() {
    return court.task();
  }

  int round() {
    return court.header().stage().round();
  }

  int attempt() {
    return court.header().stage().attempt();
  }

  void tick() {
    court.accept(outsider(), new CommitteeCommand.Tick(task()));
  }

  /** Lets the phase run out. */
  void expire() {
    court.at(court.deadline());
    tick();
  }

  void isIn(Phase phase, int round) {
    assertThat(court.phase()).isEqualTo(phase);
    assertThat(round()).isEqualTo(round);
  }

  void signUp() {
    for (int i = 0; i < workers; i++) {
      court.accept(worker(i), new CommitteeCommand.SignUpWorker(task(), 100));
    }
    for (int i = 0; i < validators; i++) {
      court.accept(validator(i), signUpValidator(validator(i), 1));
    }
  }

  CommitteeCommand signUpValidator(int party, int units) {
    return new CommitteeCommand.SignUpValidator(task(), units, Lots.nonceHash(nonce(party)));
  }

  void contribute() {
    for (int i = 0; i < validators; i++) {
      court.accept(validator(i), new CommitteeCommand.Contribute(task(), nonce(validator(i))));
    }
  }

  CommitteeCommand opening() {
    return new CommitteeCommand.Open(task(), cid(1), cid(2));
  }

  /** From the posted task into the first round's training. */
  Play start() {
    signUp();
    contribute();
    court.accept(REQUESTER, opening());
    isIn(Phase.TRAINING, 1);
    return this;
  }

  Play seat() {
    IntStream.range(0, validators).forEach(i -> court.accept(validator(i), claim(1)));
    return this;
  }

  CommitteeCommand claim(int draw) {
    return new CommitteeCommand.ClaimSeat(task(), round(), draw, Bytes.EMPTY);
  }

  CommitteeCommand submission(int party) {
    return new CommitteeCommand.Submit(task(), round(), Seeds.of(party, "update"), cid(party));
  }

  /** Those workers submit, by index. */
  Play submit(int... indices) {
    IntStream.of(indices).forEach(i -> court.accept(worker(i), submission(worker(i))));
    return this;
  }

  Play releaseData() {
    court.accept(REQUESTER, new CommitteeCommand.ReleaseData(task(), round(), cid(3)));
    return this;
  }

  Play release(int... indices) {
    IntStream.of(indices)
        .forEach(
            i ->
                court.accept(
                    worker(i), new CommitteeCommand.Release(task(), round(), cid(worker(i)))));
    return this;
  }

  /** All act, up to EVALUATING. */
  Play toVote() {
    int[] all = IntStream.range(0, workers).toArray();
    return seat().submit(all).releaseData().release(all);
  }

  /** Each validator commits to its manifest; those without one stay silent. */
  Play commit(Map<Integer, Manifest> manifests) {
    new TreeMap<>(manifests).forEach((i, m) -> court.accept(validator(i), commitment(i, m)));
    return this;
  }

  Play reveal(Map<Integer, Manifest> manifests) {
    new TreeMap<>(manifests).forEach((i, m) -> court.accept(validator(i), revelation(m)));
    return this;
  }

  /** A silent seat keeps both phases waiting for their ends. */
  Play vote(Map<Integer, Manifest> manifests) {
    int next = Math.max(1, attempt());
    if (court.phase() != Phase.EVALUATING) {
      tick();
    }
    assertThat(attempt()).isGreaterThanOrEqualTo(next);
    commit(manifests);
    if (manifests.size() < validators) {
      court.at(court.deadline());
    }
    reveal(manifests);
    tick();
    return this;
  }

  /** All seats agree. */
  Play voteAlike(Manifest manifest) {
    var all = new TreeMap<Integer, Manifest>();
    IntStream.range(0, validators).forEach(i -> all.put(i, manifest));
    return vote(all);
  }

  CommitteeCommand commitment(int validator, Manifest manifest) {
    int attempt = Math.max(1, attempt());
    var preimage =
        new Preimages.Commit(
            task(),
            round(),
            attempt,
            Court.party(validator(validator)),
            Eip712.structHash(manifest),
            Hash.ZERO);
    var digest = Eip712.digest(Court.DOMAIN, preimage);
    return new CommitteeCommand.Commit(task(), round(), attempt, digest);
  }

  CommitteeCommand revelation(Manifest manifest) {
    return new CommitteeCommand.Reveal(
        task(), round(), Math.max(1, attempt()), manifest, Hash.ZERO, cid(9));
  }

  /** A result that accepts those workers, by index with what each contributed. */
  Manifest result(Map<Integer, Long> phis) {
    return result(phis, phis.keySet().hashCode());
  }

  Manifest result(Map<Integer, Long> phis, int aggregate) {
    SortedMap<Integer, Long> accepted = new TreeMap<>(phis);
    var verdicts = new byte[workers];
    var column = new long[workers];
    for (int i = 0; i < workers; i++) {
      verdicts[i] = (byte) verdict(accepted.keySet(), i).ordinal();
      column[i] = accepted.getOrDefault(i, 0L);
    }
    return new Manifest(
        Manifest.Kind.RESULT,
        Bytes.of(verdicts),
        Column.ofLongs(new long[workers]),
        Column.ofLongs(column),
        accepted.isEmpty() ? Hash.ZERO : Seeds.of(aggregate, "aggregate"),
        accepted.isEmpty() ? Cid.NONE : cid(1_000 + aggregate),
        Micros.of(300_000),
        Micros.of(900_000));
  }

  private static Verdict verdict(Set<Integer> accepted, int worker) {
    return accepted.contains(worker) ? Verdict.ACCEPTED : Verdict.UNQUALIFIED;
  }

  static Manifest dataBad() {
    return Manifest.empty(Manifest.Kind.DATA_BAD);
  }

  CommitteeRow.Result closed(int round) {
    return court.rows().get(CommitteeRow.RESULTS, task(), round).orElseThrow();
  }

  static Hash nonce(int party) {
    return Seeds.of(party, "nonce");
  }

  static Cid cid(int number) {
    return new Cid(Seeds.of(number, "cid"));
  }
}
