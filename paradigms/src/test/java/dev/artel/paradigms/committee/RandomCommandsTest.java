package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Column;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Eip712;
import dev.artel.core.wire.Json;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Mostly sensible commands in random order, with random steps in time: docs/committee.md, section
 * 8.
 */
class RandomCommandsTest {
  private static final long SEED = 20261121;
  private static final int SEQUENCES = 40;
  private static final int LENGTH = 600;
  private static final int PARTIES = 9;
  private static final int ROUNDS = 3;

  private final Set<Phase> phases = EnumSet.noneOf(Phase.class);
  private final Set<CommitteeRow.Outcome> outcomes = EnumSet.noneOf(CommitteeRow.Outcome.class);
  private final Set<String> reasons = new HashSet<>();
  private final Map<Address, Manifest> manifests = new HashMap<>();

  @Test
  void shouldConserveCoinsAndAlwaysComeToAnEnd() {
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      long seed = Seeds.number(SEED, sequence);
      play(seed, new SplittableRandom(seed));
    }

    assertThat(phases).containsExactlyInAnyOrder(Phase.values());
    assertThat(outcomes).containsExactlyInAnyOrder(CommitteeRow.Outcome.values());
    assertThat(reasons).as("reasons reached: " + reasons).hasSizeGreaterThan(8);
  }

  private void play(long seed, SplittableRandom random) {
    var court = new Court(PARTIES);
    court.post(terms(random));
    for (int i = 0; i < LENGTH && court.phase() != Phase.TERMINATED; i++) {
      step(court, random);
      assertThat(court.found()).as("seed %d, step %d", seed, i).isEqualTo(court.minted());
    }
    int ticks = 0;
    while (court.phase() != Phase.TERMINATED) {
      court.at(court.deadline());
      court.send(PARTIES - 1, new CommitteeCommand.Tick(court.task()));
      phases.add(court.phase());
      ticks++;
      assertThat(ticks).as("seed " + seed).isLessThanOrEqualTo(4 + 10 * ROUNDS);
    }
    settleUp(court);
    assertThat(court.found()).as("seed " + seed).isEqualTo(court.minted());
    court
        .rows()
        .scan(CommitteeRow.RESULTS, court.task())
        .forEach(result -> outcomes.add(result.outcome()));
  }

  private static CommitteeTerms terms(SplittableRandom random) {
    var text =
        """
        {"rounds": 3, "mode": "%s",
         "members": {"minWorkers": 1, "maxWorkers": 4, "minCandidates": 2, "maxCandidates": 4,
           "minSeats": 2, "workersPerRound": %d},
         "pots": {"workerPot": 100003, "validatorPot": 50001, "tip": 7, "rho": %d},
         "stakes": {"tau": 300}}
        """
            .formatted(
                random.nextInt(4) == 0 ? "MANUAL" : "AUTO",
                random.nextInt(3) == 0 ? 2 : 0,
                random.nextInt(2) * 5_000);
    return Json.read(Json.parse(text), CommitteeTerms.class);
  }

  private void step(Court court, SplittableRandom random) {
    phases.add(court.phase());
    int dice = random.nextInt(150);
    if (dice == 0) {
      court.at(court.deadline());
    } else if (dice < 20) {
      court.at(court.now() + random.nextInt(30));
    }
    int party = random.nextInt(PARTIES);
    var command = command(court, party, random);
    court.send(party, command).ifPresent(reason -> reasons.add(reason.name()));
  }

  private Command command(Court court, int party, SplittableRandom random) {
    var task = court.task();
    int round = court.header().stage().round();
    if (random.nextInt(12) == 0) {
      return anything(court, random);
    }
    return switch (court.phase()) {
      case PENDING -> new CommitteeCommand.Recruit(task);
      case RECRUITING ->
          party <= 4
              ? new CommitteeCommand.SignUpWorker(task, 1 + random.nextInt(600))
              : new CommitteeCommand.SignUpValidator(
                  task, 1 + random.nextInt(3), Lots.nonceHash(nonce(party)));
      case DRAWING -> new CommitteeCommand.Contribute(task, nonce(party));
      case READY ->
          round == 1
              ? new CommitteeCommand.Open(task, cid(1), cid(2))
              : new CommitteeCommand.StartRound(task);
      case TRAINING ->
          party <= 4
              ? new CommitteeCommand.Submit(task, round, Seeds.of(party, "commitment"), cid(party))
              : new CommitteeCommand.ClaimSeat(
                  task, round, court.header().draw().number(), Bytes.EMPTY);
      case RELEASING ->
          party == Court.REQUESTER
              ? new CommitteeCommand.ReleaseData(task, round, cid(3))
              : new CommitteeCommand.Release(task, round, cid(party));
      case EVALUATING -> commit(court, party, random);
      case REVEALING -> reveal(court, party);
      case TERMINATED -> new CommitteeCommand.Collect(task);
    };
  }

  private static Command anything(Court court, SplittableRandom random) {
    var task = court.task();
    return switch (random.nextInt(9)) {
      case 0 -> new CommitteeCommand.Fund(task, Coins.of(random.nextInt(50)));
      case 1 -> new CommitteeCommand.Leave(task);
      case 2 ->
          random.nextInt(10) == 0
              ? new CommitteeCommand.StopTraining(task)
              : new CommitteeCommand.Tick(task);
      case 3 -> new CommitteeCommand.Pass(task, 1, 1);
      case 4 -> new CommitteeCommand.Submit(task, 2, Hash.ZERO, Cid.NONE);
      case 5 -> new CommitteeCommand.Commit(task, 1, 1, Hash.ZERO);
      case 6 -> new CommitteeCommand.Complain(task);
      case 7 -> new CommonCommand.Withdraw();
      default -> new CommitteeCommand.Tick(Hash.ZERO);
    };
  }

  private Command commit(Court court, int party, SplittableRandom random) {
    var manifest = manifest(court, random);
    manifests.put(Court.party(party), manifest);
    var stage = court.header().stage();
    return new CommitteeCommand.Commit(
        court.task(), stage.round(), stage.attempt(), hash(court, party, manifest));
  }

  private Command reveal(Court court, int party) {
    var stage = court.header().stage();
    var manifest = manifests.getOrDefault(Court.party(party), Manifest.NONE);
    return new CommitteeCommand.Reveal(
        court.task(), stage.round(), stage.attempt(), manifest, Hash.ZERO, cid(9));
  }

  private static Hash hash(Court court, int party, Manifest manifest) {
    var stage = court.header().stage();
    var preimage =
        new Preimages.Verdict(
            court.task(),
            stage.round(),
            stage.attempt(),
            Court.party(party),
            Eip712.structHash(manifest),
            Hash.ZERO);
    return Eip712.digest(Court.DOMAIN, preimage);
  }

  /** Most agree; some see one worker otherwise, some say that the data are bad. */
  private static Manifest manifest(Court court, SplittableRandom random) {
    if (random.nextInt(9) == 0) {
      return Manifest.empty(Manifest.Kind.DATA_BAD);
    }
    int round = court.header().stage().round();
    var members = new Case.Members(court.rows(), court.task());
    var workers = members.workers();
    var verdicts = new byte[workers.size()];
    var phis = new long[workers.size()];
    for (int i = 0; i < workers.size(); i++) {
      boolean released =
          court
              .rows()
              .get(CommitteeRow.PARTS, court.task(), round, workers.get(i).address())
              .filter(CommitteeRow.Part::isReleased)
              .isPresent();
      boolean accepted = released && random.nextInt(15) > 0;
      verdicts[i] = (byte) (accepted ? Verdict.ACCEPTED : Verdict.ABSENT).ordinal();
      phis[i] = accepted ? 100 * i + random.nextInt(60) : 0;
    }
    return new Manifest(
        Manifest.Kind.RESULT,
        Bytes.of(verdicts),
        Column.ofLongs(new long[workers.size()]),
        Column.ofLongs(phis),
        Seeds.of(round, "aggregate"),
        cid(round),
        Micros.of(random.nextInt(40)),
        Micros.of(900_000));
  }

  private static void settleUp(Court court) {
    court.at(court.deadline());
    for (int party = 0; party < PARTIES; party++) {
      court.send(party, new CommitteeCommand.Collect(court.task()));
      court.send(party, new CommonCommand.Withdraw());
    }
  }

  private static Hash nonce(int party) {
    return Seeds.of(party, "nonce");
  }

  private static Cid cid(int number) {
    return new Cid(Seeds.of(number, "cid"));
  }
}
