package dev.artel.paradigms.committee;

import dev.artel.core.law.Beacons;
import dev.artel.core.values.Seeds;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A moment in a task's life, in its first round where nothing else is said.
 *
 * @param stored the stage that the rows name
 * @param reached the stage that {@code advance} would reach now
 * @param facts what else is so
 * @param done commands that are given already by those who give them at once
 */
record Scene(
    String title,
    Stage stored,
    Stage reached,
    Set<Fact> facts,
    Set<String> done,
    Supplier<Troupe> play) {
  /** A phase, as far as it decides which commands belong to it. */
  enum Stage {
    PENDING,
    RECRUITING,
    DRAWING,
    READY_FIRST,
    READY_LATER,
    TRAINING,
    RELEASING,
    EVALUATING,
    REVEALING,
    TERMINATED
  }

  enum Fact {
    /** {@code advance} would move. */
    DUE,
    /** The stored phase has lasted its full length. */
    OVER,
    FULL,
    NO_BASE,
    BY_LOT,
    SEATING_CLOSED,
    LAST_ROUND,
    NO_MODEL,
    COMPLAINED,
    HALF_OVER,
    RETENTION_OVER
  }

  private static final String MANUAL = "\"mode\": \"MANUAL\",";
  private static final String ONE_ROUND = "\"rounds\": 1,";
  private static final Beacons BEACONS = height -> Seeds.of(height, "beacon");

  static final List<Scene> ALL =
      List.of(
          at("PENDING", Stage.PENDING, () -> Troupe.of(MANUAL)),
          at("RECRUITING", Stage.RECRUITING, () -> Troupe.of("").signUp())
              .done("SignUpWorker", "SignUpValidator"),
          at("RECRUITING, full", Stage.RECRUITING, () -> Troupe.full().signUp())
              .with(Fact.FULL, Fact.DUE)
              .reaching(Stage.DRAWING)
              .done("SignUpWorker", "SignUpValidator"),
          at("RECRUITING, run out", Stage.RECRUITING, () -> Troupe.of("").signUp().runOut())
              .with(Fact.OVER, Fact.DUE)
              .reaching(Stage.DRAWING),
          at("DRAWING", Stage.DRAWING, () -> Troupe.of("").signUp().draw()).done("Contribute"),
          at("READY, beacon to come", Stage.READY_FIRST, () -> beacon(2)).with(Fact.NO_BASE),
          at("READY, beacon out", Stage.READY_FIRST, () -> beacon(3)).with(Fact.DUE),
          at("READY", Stage.READY_FIRST, () -> Troupe.of("").signUp().draw().ready()),
          at("READY, later round", Stage.READY_LATER, Scene::secondRound),
          at("TRAINING, seating", Stage.TRAINING, Scene::training)
              .done("Submit", "ClaimSeat", "Pass"),
          at("TRAINING, seating by lot", Stage.TRAINING, Troupe::byLot)
              .with(Fact.BY_LOT)
              .done("Submit", "ClaimSeat", "Pass"),
          at("TRAINING, first draw over", Stage.TRAINING, () -> training().pass(30))
              .with(Fact.DUE)
              .done("Submit"),
          at("TRAINING, seated", Stage.TRAINING, () -> training().seat())
              .with(Fact.SEATING_CLOSED)
              .done("Submit"),
          at("TRAINING, last round, stop asked", Stage.TRAINING, Scene::stopping)
              .with(Fact.SEATING_CLOSED, Fact.LAST_ROUND)
              .done("Submit", "StopTraining"),
          at("RELEASING, no data yet", Stage.RELEASING, Scene::releasing).done("Release"),
          at("RELEASING", Stage.RELEASING, () -> releasing().releaseData())
              .done("Release", "ReleaseData"),
          at("RELEASING, run out without data", Stage.RELEASING, () -> releasing().runOut())
              .with(Fact.OVER, Fact.DUE, Fact.NO_MODEL)
              .reaching(Stage.TERMINATED),
          at("EVALUATING", Stage.EVALUATING, Scene::evaluating).done("Commit"),
          at("EVALUATING, run out", Stage.EVALUATING, Scene::committed)
              .with(Fact.OVER, Fact.DUE)
              .reaching(Stage.REVEALING),
          at("REVEALING", Stage.REVEALING, () -> evaluating().toReveal()).done("Reveal"),
          at("EVALUATING, run-off", Stage.EVALUATING, Scene::runOff).done("Commit"),
          at("REVEALING, run-off", Stage.REVEALING, () -> runOff().toReveal()).done("Reveal"),
          at("TERMINATED, no model", Stage.TERMINATED, Scene::stopped)
              .with(Fact.NO_MODEL)
              .done("Collect"),
          at("TERMINATED", Stage.TERMINATED, Scene::ended).done("Collect"),
          at("TERMINATED, complaint", Stage.TERMINATED, () -> ended().complain())
              .with(Fact.COMPLAINED)
              .done("Collect", "Complain", "Deliver"),
          at("TERMINATED, half of retention over", Stage.TERMINATED, () -> ended().pass(500))
              .with(Fact.HALF_OVER)
              .done("Collect"),
          at("TERMINATED, complaint, retention over", Stage.TERMINATED, Scene::complained)
              .with(Fact.COMPLAINED, Fact.HALF_OVER, Fact.RETENTION_OVER)
              .done("Collect", "Complain", "Deliver"),
          at("TERMINATED, received", Stage.TERMINATED, Scene::received)
              .with(Fact.HALF_OVER, Fact.RETENTION_OVER)
              .done("Collect", "Received"));

  private static Scene at(String title, Stage stage, Supplier<Troupe> play) {
    return new Scene(title, stage, stage, EnumSet.noneOf(Fact.class), Set.of(), play);
  }

  private Scene with(Fact first, Fact... more) {
    return new Scene(title, stored, reached, EnumSet.of(first, more), done, play);
  }

  private Scene reaching(Stage stage) {
    return new Scene(title, stored, stage, facts, done, play);
  }

  private Scene done(String... commands) {
    return new Scene(title, stored, reached, facts, Set.of(commands), play);
  }

  boolean is(Fact fact) {
    return facts.contains(fact);
  }

  /** The heights are 1 when the task becomes READY, so that the beacon is that of 3. */
  private static Troupe beacon(long blocks) {
    return Troupe.of("", BEACONS).signUp().draw().ready().height(blocks);
  }

  private static Troupe secondRound() {
    return Troupe.of(MANUAL).manual().toTrain().toVote().toReveal().close();
  }

  private static Troupe training() {
    return Troupe.of("").toTrain();
  }

  private static Troupe evaluating() {
    return training().toVote();
  }

  private static Troupe stopping() {
    return Troupe.of(ONE_ROUND).toTrain().seat().stop();
  }

  private static Troupe releasing() {
    return training().seat().toRelease();
  }

  private static Troupe committed() {
    return evaluating().commitRest().runOut();
  }

  private static Troupe runOff() {
    return Troupe.of("").split().toTrain().toVote().toReveal().runOff();
  }

  private static Troupe stopped() {
    return Troupe.of("").signUp().stop().collect();
  }

  private static Troupe ended() {
    return Troupe.of(ONE_ROUND).toTrain().toVote().toReveal().close().collect();
  }

  private static Troupe complained() {
    return ended().complain().runOut();
  }

  private static Troupe received() {
    var troupe = ended();
    troupe.accept(Person.REQUESTER, new CommitteeCommand.Received(troupe.play.task()));
    return troupe;
  }
}
