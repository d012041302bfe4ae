package dev.artel.testkit.sim;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Beacons;
import dev.artel.core.law.Limits;
import dev.artel.core.paradigm.Paradigm;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.port.Learner;
import dev.artel.core.values.Address;
import dev.artel.core.values.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One task, simulated from its posting to its end: the same scenario always ends alike, to the bit.
 *
 * <pre>{@code
 * var ending =
 *     Scenario.of(new EchoParadigm(), file)
 *         .with(Actor.of("requester", 1_000)) // the first actor posts
 *         .with(Actor.of("member", 10), 4)
 *         .with(Actor.of("member", 10).with((honest, view) -> Agenda.IDLE)) // an attack
 *         .with(new Fault.Crash(2, 30, true))
 *         .seed(7)
 *         .run();
 * assertThat(ending.isConserved()).as(ending.toString()).isTrue();
 * }</pre>
 *
 * All actors are enrolled and the task is posted in block 1. Actors look at one shared replica.
 * Keys, durations and delays are drawn from the seed. {@link CrashEverywhere} crashes each step of
 * a scenario in turn; {@link FaultMix} draws faults.
 */
public record Scenario(
    Setting setting, List<Actor> cast, Pace pace, List<Fault> faults, long seed) {
  private static final Ground GROUND =
      new Ground(new Limits(10_000, 1_000, 2), Beacons.NONE, Ground.Seals.REAL);

  public Scenario {
    cast = List.copyOf(cast);
    faults = List.copyOf(faults);
  }

  public static Scenario of(Paradigm paradigm, TaskFile file) {
    var setting = new Setting(paradigm, file, new StandInLearner(), GROUND);
    return new Scenario(setting, List.of(), Pace.BRISK, List.of(), 0);
  }

  public Scenario with(Actor actor) {
    return with(actor, 1);
  }

  /** So many alike. */
  public Scenario with(Actor actor, int count) {
    return new Scenario(
        setting, joined(cast, Collections.nCopies(count, actor)), pace, faults, seed);
  }

  public Scenario with(Fault fault) {
    return with(List.of(fault));
  }

  public Scenario with(List<? extends Fault> more) {
    return new Scenario(setting, cast, pace, joined(faults, more), seed);
  }

  public Scenario with(Pace other) {
    return new Scenario(setting, cast, other, faults, seed);
  }

  public Scenario with(Learner learner) {
    return with(setting.with(learner));
  }

  public Scenario with(Beacons beacons) {
    return with(setting.with(setting.ground().with(beacons)));
  }

  public Scenario with(Ground.Seals seals) {
    return with(setting.with(setting.ground().with(seals)));
  }

  private Scenario with(Setting other) {
    return new Scenario(other, cast, pace, faults, seed);
  }

  public Scenario seed(long other) {
    return new Scenario(setting, cast, pace, faults, other);
  }

  KeyPair keys(int actor) {
    return KeyPair.of(Seeds.of(seed, "key", actor).bytes().toArray());
  }

  /** Of the actor at this place of the cast, whoever it will be; it depends on the seed. */
  public Address address(int actor) {
    return keys(actor).address();
  }

  public Ending run() {
    return new Simulation(this).run();
  }

  /** What is needed to see a failure again. */
  @Override
  public String toString() {
    return "%s, %d actors, seed %d, faults %s"
        .formatted(setting.paradigm().name(), cast.size(), seed, faults);
  }

  private static <T> List<T> joined(List<T> first, List<? extends T> second) {
    var all = new ArrayList<T>(first);
    all.addAll(second);
    return all;
  }
}
