package dev.artel.paradigms.committee;

import dev.artel.core.law.Command;
import dev.artel.core.law.CommonCommand;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import java.util.SplittableRandom;

/** Anything by anybody, about tasks, rounds, attempts and draws that may be others. */
final class RandomNoise {
  private final RandomTask task;
  private final SplittableRandom random;
  private final RandomBallots ballots;

  RandomNoise(RandomTask task, SplittableRandom random, RandomBallots ballots) {
    this.task = task;
    this.random = random;
    this.ballots = ballots;
  }

  RandomMoves.Move next() {
    int party = random.nextInt(RandomTask.STRANGER + 1);
    var command =
        switch (random.nextInt(4)) {
          case 0 -> common(party);
          case 1 -> membership(party);
          case 2 -> ofRound(party);
          default -> ofTask();
        };
    return new RandomMoves.Move(party, command);
  }

  private Command common(int party) {
    var to = RandomTask.party(random.nextInt(RandomTask.STRANGER + 1));
    return switch (random.nextInt(4)) {
      case 0 -> new CommonCommand.Enrol(RandomWishes.NONCES.get(party));
      case 1 -> new CommonCommand.Withdraw();
      case 2 -> new CommonCommand.Transfer(to, Coins.of(random.nextInt(3) * 400_000_000L));
      default -> new CommitteeCommand.Fund(task(), Coins.of(random.nextInt(50)));
    };
  }

  private Command membership(int party) {
    return switch (random.nextInt(6)) {
      case 0 -> new CommitteeCommand.SignUpWorker(task(), random.nextInt(1_100));
      case 1 ->
          new CommitteeCommand.SignUpValidator(
              task(), random.nextInt(66), Lots.nonceHash(RandomWishes.NONCES.get(party)));
      case 2 -> new CommitteeCommand.Leave(task());
      case 3 -> new CommitteeCommand.Contribute(task(), RandomWishes.NONCES.get(party));
      case 4 -> new CommitteeCommand.Collect(task());
      default -> new CommitteeCommand.Deliver(task(), Bytes.of(new byte[random.nextInt(140)]));
    };
  }

  private Command ofRound(int party) {
    int round = task.header().stage().round() + random.nextInt(5) / 4;
    int draw = 1 + random.nextInt(3);
    var cid = RandomWishes.CIDS.get(party);
    return switch (random.nextInt(8)) {
      case 0 -> new CommitteeCommand.ClaimSeat(task(), round, draw, Bytes.EMPTY);
      case 1 -> new CommitteeCommand.Pass(task(), round, draw);
      case 2 -> new CommitteeCommand.Submit(task(), round, RandomWishes.NONCES.get(party), cid);
      case 3 -> new CommitteeCommand.ReleaseData(task(), round, cid);
      case 4 -> new CommitteeCommand.Release(task(), round, cid);
      case 5 -> new CommitteeCommand.Commit(task(), round, 1 + random.nextInt(2), Hash.ZERO);
      case 6 -> ballots.reveal(party, random.nextInt(2) == 0 ? Hash.ZERO : task.id);
      default -> new CommitteeCommand.StartRound(task());
    };
  }

  /** A stop or a complaint decides what is to come: rarely. */
  private Command ofTask() {
    return switch (random.nextInt(12)) {
      case 0 -> new CommitteeCommand.StopTraining(task());
      case 1 -> new CommitteeCommand.Complain(task());
      case 2 -> new CommitteeCommand.Received(task());
      case 3 -> new CommitteeCommand.Recruit(task());
      case 4 ->
          new CommitteeCommand.Open(task(), RandomWishes.CIDS.get(1), RandomWishes.CIDS.get(2));
      default -> new CommitteeCommand.Tick(task());
    };
  }

  private Hash task() {
    return random.nextInt(10) == 0 ? Hash.ZERO : task.id;
  }
}
