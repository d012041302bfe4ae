package dev.artel.paradigms.committee;

import dev.artel.core.law.Command;
import java.util.SplittableRandom;

/**
 * Chooses who says what next, and how time goes: mostly what the phase waits for, so that short
 * sequences get far; now and then anything by anybody.
 */
final class RandomMoves {
  private static final int LAZINESS = 8;

  /** Whose command it is. */
  record Move(int party, Command command) {}

  private final RandomTask task;
  private final SplittableRandom random;
  private final RandomWishes wishes;
  private final RandomNoise noise;
  private final boolean[] lazy = new boolean[RandomTask.STRANGER + 1];
  private boolean stuck;

  RandomMoves(RandomTask task, SplittableRandom random) {
    this.task = task;
    this.random = random;
    var ballots = new RandomBallots(task, random);
    this.wishes = new RandomWishes(task, random, ballots);
    this.noise = new RandomNoise(task, random, ballots);
    for (int i = 0; i < lazy.length; i++) {
      lazy[i] = random.nextInt(7) == 0;
    }
  }

  Move next() {
    pass();
    return random.nextInt(9) == 0 ? noise.next() : sensible();
  }

  /** What the last tick came to. */
  void heard(Move move, boolean accepted) {
    stuck = move.command() instanceof CommitteeCommand.Tick && !accepted;
  }

  private void pass() {
    task.grow(random.nextInt(2));
    int dice = random.nextInt(60);
    if (dice == 0) {
      task.at(task.deadline(task.rows) - random.nextInt(2));
    } else if (dice < 10) {
      task.at(task.now() + random.nextInt(12));
    } else if (dice == 10 && random.nextInt(4) == 0) {
      task.grow(300);
    }
  }

  private Move sensible() {
    var wanted = wishes.now();
    wanted.removeIf(wish -> lazy[wish.party()] && random.nextInt(LAZINESS) > 0);
    if (!wanted.isEmpty()) {
      var wish = wanted.get(random.nextInt(wanted.size()));
      return new Move(wish.party(), wish.command().get());
    }
    if (stuck) {
      wait(task.header());
    }
    return new Move(random.nextInt(lazy.length), new CommitteeCommand.Tick(task.id));
  }

  private void wait(CommitteeRow.Header header) {
    long drawEnd = header.draw().since() + task.terms().lengths().seatFor();
    task.at(header.draw().number() > 0 ? drawEnd : task.deadline(task.rows));
    task.grow(2);
  }
}
