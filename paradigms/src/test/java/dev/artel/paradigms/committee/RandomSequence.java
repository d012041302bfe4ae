package dev.artel.paradigms.committee;

import static dev.artel.paradigms.committee.TaskInvariants.require;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Event;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Rows;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Json;
import dev.artel.paradigms.vectors.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** One task's random commands; its seed decides all of them. What is dear is checked of some. */
final class RandomSequence {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 200;
  private static final int AFTER_THE_END = 25;
  private static final int BY_LOT = 50;
  private static final int REPLAYED = 15;
  private static final int LOOKS_AHEAD = 250;
  private static final Beacons BEACONS = height -> Seeds.of(height, "beacon");

  private final SplittableRandom random;
  private final RandomTask task;
  private final RandomMoves moves;
  private final TaskInvariants invariants;
  private final Optional<MemoryRows> replica;
  private final Milestones milestones = new Milestones();
  private final Transcript transcript = new Transcript();
  private final Beacons source;
  private Object last = "none";
  private int steps;

  private RandomSequence(long seed) {
    random = new SplittableRandom(seed);
    var terms = new RandomTerms(random).next(random.nextInt(BY_LOT) == 0);
    source = transcript.noting(random.nextInt(3) == 0 ? BEACONS : Beacons.NONE);
    task = new RandomTask(seed, terms, source);
    RandomTask.GENESIS.forEach(transcript::began);
    var sender = RandomTask.party(RandomTask.REQUESTER);
    transcript.add(sender, task.post, task.call(task.now()), task.posted);
    moves = new RandomMoves(task, random);
    invariants = new TaskInvariants(task);
    replica = random.nextInt(REPLAYED) == 0 ? Optional.of(task.replica()) : Optional.empty();
  }

  /** Plays it, and says what it came through. */
  static Set<String> play(long seed) {
    var sequence = new RandomSequence(seed);
    try {
      sequence.play();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "%s: command %d of a sequence, %s; it alone: -Dartel.sequence=%d"
              .formatted(e.getMessage(), sequence.steps, sequence.last, seed),
          e);
    }
    return sequence.milestones.names();
  }

  /** Plays it, and tells it for another implementation. */
  static Transcript.Sequence told(long seed) {
    var sequence = new RandomSequence(seed);
    sequence.play();
    return sequence.transcript.sequence(
        "random commands, seed " + seed, sequence.source, RandomTask.CHARTER, sequence.task.rows);
  }

  private void play() {
    int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
    int left = AFTER_THE_END;
    while (steps < length && left > 0) {
      step();
      left -= task.phase() == Phase.TERMINATED ? 1 : 0;
    }
    replica.ifPresent(rows -> require(rows.all().equals(task.rows.all()), "a replay differs"));
  }

  private void step() {
    steps++;
    var move = moves.next();
    last = move;
    var before = invariants.moment(move.party());
    var call = task.call(task.now());
    var outcome = task.apply(task.rows, move.party(), move.command());
    transcript.add(RandomTask.party(move.party()), move.command(), call, outcome);
    switch (outcome) {
      case Outcome.Refused refused -> {
        milestones.refused(refused.why());
        moves.heard(move, false);
      }
      case Outcome.Accepted accepted -> {
        task.rows.take(accepted.changes());
        replica.ifPresent(rows -> replay(rows, accepted.events()));
        var done = new TaskInvariants.Done(move.party(), move.command(), accepted.events());
        invariants.hold(before, done);
        milestones.accepted(before, done, task.header());
        moves.heard(move, true);
      }
    }
    if (random.nextInt(LOOKS_AHEAD) == 0) {
      tickToTheEnd();
    }
  }

  /** As another party reads it from the wire. */
  private static void replay(MemoryRows rows, List<Event> events) {
    for (var event : events) {
      var told = Json.write(Json.tagged((Record) event));
      var read = Json.readTagged(Json.parse(told), RandomTask.BOOK.catalogue());
      RandomTask.BOOK.evolve(rows, (Event) read);
    }
  }

  /** Ticks alone, each at its deadline, end the task: looked ahead, nothing changes. */
  private void tickToTheEnd() {
    Rows rows = task.rows;
    long time = task.now();
    var tick = new CommitteeCommand.Tick(task.id);
    int ticks = 0;
    while (task.header(rows).stage().phase() != Phase.TERMINATED) {
      time = Math.max(time, task.deadline(rows));
      var outcome = task.apply(rows, RandomTask.STRANGER, tick, time);
      require(outcome instanceof Outcome.Accepted, "a tick at the deadline is refused");
      rows = ((Outcome.Accepted) outcome).changes().over(rows);
      ticks++;
    }
    require(ticks <= 4 + 10 * task.terms().rounds(), "too many ticks to the end");
    require(time - task.now() <= longest(task.terms()), "too much time to the end");
  }

  private static long longest(CommitteeTerms terms) {
    var l = terms.lengths();
    long round = l.openFor() + l.trainFor() + l.releaseFor() + 2 * l.evalFor() + 2 * l.revealFor();
    return 2 * l.openFor() + l.recruitFor() + l.drawFor() + terms.rounds() * round;
  }
}
