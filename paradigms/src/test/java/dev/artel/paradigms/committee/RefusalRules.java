package dev.artel.paradigms.committee;

import dev.artel.paradigms.committee.RefusalRule.Asked;
import dev.artel.paradigms.committee.RefusalRule.Variant;
import dev.artel.paradigms.committee.Scene.Fact;
import dev.artel.paradigms.committee.Scene.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Section 4 of docs/committee.md, row by row, told without the law's code. */
final class RefusalRules {
  private static final Set<Stage> ALWAYS = EnumSet.allOf(Stage.class);
  private static final Set<Stage> BEFORE_THE_END = EnumSet.range(Stage.PENDING, Stage.REVEALING);
  private static final Set<Stage> STOPPABLE = EnumSet.range(Stage.RECRUITING, Stage.REVEALING);
  private static final Set<Person> REQUESTER = Set.of(Person.REQUESTER);

  static final List<RefusalRule> ALL =
      List.of(
          RefusalRule.of("Post", ALWAYS, Asking::post)
              .ofNoTask()
              .by(Person.ENROLLED)
              .refuse("BAD_TERMS", Variant.BAD_TERMS)
              .refuse("POOR", RefusalRules::isPenniless),
          RefusalRule.of("Fund", BEFORE_THE_END, Asking::fund)
              .by(Person.ALL)
              .refuse("TOO_LATE", asked -> asked.is(Fact.LAST_ROUND))
              .refuse("BAD_VALUE", Variant.NOTHING, Variant.TOO_MUCH)
              .refuse("POOR", RefusalRules::isPenniless),
          RefusalRule.of("Recruit", Stage.PENDING, Asking.plain(CommitteeCommand.Recruit::new))
              .by(REQUESTER),
          RefusalRule.of(
                  "StartRound", Stage.READY_LATER, Asking.plain(CommitteeCommand.StartRound::new))
              .by(REQUESTER),
          RefusalRule.of("SignUpWorker", Stage.RECRUITING, Asking::signUpWorker)
              .by(Person.enrolledBut(Person.CANDIDATES))
              .givenBy(Person.WORKERS)
              .refuse("BAD_VALUE", Variant.NOTHING, Variant.TOO_MUCH)
              .refuse("FULL", asked -> asked.is(Fact.FULL))
              .refuse("POOR", RefusalRules::isPenniless),
          RefusalRule.of("SignUpValidator", Stage.RECRUITING, Asking::signUpValidator)
              .by(Person.enrolledBut(Person.WORKERS))
              .givenBy(Person.CANDIDATES)
              .allow(Variant.DISPLACING)
              .refuse("BAD_VALUE", Variant.NOTHING, Variant.TOO_MUCH)
              .refuse("FULL", asked -> asked.is(Fact.FULL) && !asked.as(Variant.DISPLACING))
              .refuse("POOR", RefusalRules::isPenniless),
          RefusalRule.of("Leave", Stage.RECRUITING, Asking.plain(CommitteeCommand.Leave::new))
              .by(Person.MEMBERS),
          RefusalRule.of("Contribute", Stage.DRAWING, Asking::contribute)
              .by(Person.CANDIDATES)
              .givenBy(Set.of(Person.SEAT_DONE))
              .refuse("WRONG_NONCE", Variant.OTHER_NONCE, Variant.NOTHING),
          RefusalRule.of("Open", Stage.READY_FIRST, Asking::open)
              .by(REQUESTER)
              .refuse("BEACON_PENDING", asked -> asked.is(Fact.NO_BASE)),
          RefusalRule.of("ClaimSeat", Stage.TRAINING, Asking::claimSeat)
              .by(Person.ELIGIBLE)
              .givenBy(Set.of(Person.SEAT_DONE))
              .bound(Variant.OTHER_ROUND, Variant.OTHER_DRAW)
              .boundUnless(Fact.SEATING_CLOSED)
              .allow(Variant.GARBLED)
              .allow(Variant.BORROWED)
              .refuse("BAD_PROOF", byLot(asked -> asked.as(Variant.GARBLED)))
              .refuse("NOT_OWN_KEY", byLot(asked -> asked.as(Variant.BORROWED)))
              .refuse("NO_SEAT", byLot(asked -> asked.by(Person.CANDIDATE_UNSEATED))),
          RefusalRule.of("Pass", Stage.TRAINING, Asking::pass)
              .by(Person.ELIGIBLE)
              .givenBy(Set.of(Person.SEAT_DONE))
              .bound(Variant.OTHER_ROUND, Variant.OTHER_DRAW)
              .boundUnless(Fact.SEATING_CLOSED),
          RefusalRule.of("Submit", Stage.TRAINING, Asking::submit)
              .by(Person.WORKERS)
              .givenBy(Set.of(Person.WORKER_DONE))
              .bound(Variant.OTHER_ROUND)
              .refuse("NOT_DRAWN", asked -> asked.by(Person.WORKER_SPARE))
              .refuse("BAD_VALUE", Variant.NOTHING),
          RefusalRule.of("ReleaseData", Stage.RELEASING, Asking::releaseData)
              .by(REQUESTER)
              .givenBy(REQUESTER)
              .bound(Variant.OTHER_ROUND)
              .refuse("BAD_VALUE", Variant.NOTHING),
          RefusalRule.of("Release", Stage.RELEASING, Asking::release)
              .by(Person.SUBMITTERS)
              .givenBy(Set.of(Person.WORKER_DONE))
              .bound(Variant.OTHER_ROUND)
              .refuse("BAD_VALUE", Variant.NOTHING),
          RefusalRule.of("Commit", Stage.EVALUATING, Asking::commit)
              .by(Person.SEATED)
              .givenBy(Set.of(Person.SEAT_DONE))
              .bound(Variant.OTHER_ROUND, Variant.OTHER_ATTEMPT),
          RefusalRule.of("Reveal", Stage.REVEALING, Asking::reveal)
              .by(Person.COMMITTERS)
              .givenBy(Set.of(Person.SEAT_DONE))
              .bound(Variant.OTHER_ROUND, Variant.OTHER_ATTEMPT)
              .refuse("WRONG_REVEAL", Variant.OTHER_SALT)
              .refuse("BAD_MANIFEST", asked -> asked.by(Person.SEAT_WRONG)),
          RefusalRule.of(
                  "StopTraining", STOPPABLE, Asking.plain(CommitteeCommand.StopTraining::new))
              .by(REQUESTER)
              .givenBy(REQUESTER),
          RefusalRule.of("Tick", BEFORE_THE_END, Asking.plain(CommitteeCommand.Tick::new))
              .by(Person.ALL)
              .refuse("NOTHING_DUE", asked -> !asked.is(Fact.DUE)),
          RefusalRule.of("Complain", Stage.TERMINATED, Asking.plain(CommitteeCommand.Complain::new))
              .by(REQUESTER)
              .givenBy(REQUESTER)
              .refuse("NO_MODEL", asked -> asked.is(Fact.NO_MODEL))
              .refuse("TOO_LATE", asked -> asked.is(Fact.HALF_OVER)),
          RefusalRule.of("Deliver", Stage.TERMINATED, Asking::deliver)
              .by(RefusalRules::group)
              .givenBy(Set.of(Person.SEAT_DONE))
              .refuse("NO_COMPLAINT", asked -> !asked.is(Fact.COMPLAINED))
              .refuse("TOO_LATE", asked -> asked.is(Fact.RETENTION_OVER))
              .refuse("BAD_VALUE", Variant.NOTHING, Variant.TOO_MUCH),
          RefusalRule.of("Received", Stage.TERMINATED, Asking.plain(CommitteeCommand.Received::new))
              .by(REQUESTER)
              .givenBy(REQUESTER)
              .refuse("TOO_LATE", asked -> asked.is(Fact.RETENTION_OVER)),
          RefusalRule.of("Collect", Stage.TERMINATED, Asking.plain(CommitteeCommand.Collect::new))
              .by(Person.MEMBERS)
              .givenBy(Set.of(Person.WORKER_DONE))
              .refuse("RETAINED", RefusalRules::isRetained));

  private RefusalRules() {}

  private static Predicate<Asked> byLot(Predicate<Asked> predicate) {
    return predicate.and(asked -> asked.is(Fact.BY_LOT));
  }

  private static Set<Person> group(Scene scene) {
    return scene.is(Fact.NO_MODEL) ? Set.of() : Person.GROUP;
  }

  private static boolean isPenniless(Asked asked) {
    return asked.by(Person.PAUPER);
  }

  private static boolean isRetained(Asked asked) {
    return group(asked.scene()).contains(asked.person()) && !asked.is(Fact.RETENTION_OVER);
  }
}
