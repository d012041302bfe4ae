package dev.artel.paradigms.committee;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may ask. All of them are about in every scene; those who will be members sign up in
 * RECRUITING, and what a name says comes true in its phase.
 */
enum Person {
  STRANGER("stranger", "has coins and never enrolled"),
  PAUPER("pauper", "enrolled, without a coin"),
  OUTSIDER("outsider", "enrolled, with coins, no member"),
  REQUESTER("requester", "has posted the task"),
  WORKER_DONE("prompt worker", "has acted in the scenes of its phases"),
  WORKER_DUE("late worker", "is yet to act in them, and has when they end"),
  WORKER_IDLE("idle worker", "drawn, never submits"),
  WORKER_SPARE("spare worker", "not drawn"),
  CANDIDATE_MUTE("mute candidate", "never contributes its nonce"),
  CANDIDATE_UNSEATED("unseated candidate", "eligible, and passes or draws no seat"),
  SEAT_DONE("prompt seat", "has acted in the scenes of its phases"),
  SEAT_DUE("late seat", "is yet to act in them, and has when they end"),
  SEAT_SILENT("silent seat", "never commits"),
  SEAT_WRONG("wrong seat", "commits to a manifest that accepts an update never released");

  static final Set<Person> ALL = Collections.unmodifiableSet(EnumSet.allOf(Person.class));
  static final Set<Person> ENROLLED = allBut(STRANGER);
  static final Set<Person> WORKERS = Set.of(WORKER_DONE, WORKER_DUE, WORKER_IDLE, WORKER_SPARE);
  static final Set<Person> SUBMITTERS = Set.of(WORKER_DONE, WORKER_DUE);
  static final Set<Person> SEATED = Set.of(SEAT_DONE, SEAT_DUE, SEAT_SILENT, SEAT_WRONG);
  static final Set<Person> ELIGIBLE = with(SEATED, CANDIDATE_UNSEATED);
  static final Set<Person> CANDIDATES = with(ELIGIBLE, CANDIDATE_MUTE);
  static final Set<Person> MEMBERS = with(WORKERS, CANDIDATES.toArray(Person[]::new));
  static final Set<Person> COMMITTERS = Set.of(SEAT_DONE, SEAT_DUE, SEAT_WRONG);

  /** Those who hold the result, where there is one. */
  static final Set<Person> GROUP = Set.of(SEAT_DONE, SEAT_DUE);

  private final String title;
  private final String story;

  Person(String title, String story) {
    this.title = title;
    this.story = story;
  }

  String title() {
    return title;
  }

  String story() {
    return story;
  }

  /** Who may take a role: neither the requester nor these others. */
  static Set<Person> enrolledBut(Set<Person> others) {
    var rest = EnumSet.copyOf(ENROLLED);
    rest.removeAll(others);
    rest.remove(REQUESTER);
    return rest;
  }

  private static Set<Person> allBut(Person person) {
    return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(person)));
  }

  private static Set<Person> with(Set<Person> some, Person... more) {
    var all = EnumSet.copyOf(some);
    Collections.addAll(all, more);
    return Collections.unmodifiableSet(all);
  }
}
