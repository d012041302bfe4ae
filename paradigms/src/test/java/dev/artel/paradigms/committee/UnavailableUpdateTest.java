package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.testkit.sim.Ending;
import dev.artel.testkit.sim.Fault;
import dev.artel.testkit.sim.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Updates that not all seats can fetch, or none. */
class UnavailableUpdateTest {
  private static final int WORKERS = 4;
  private static final int FIRST_SEAT = 1 + WORKERS;
  private static final int SEATS = 5;
  private static final Scenario SCENARIO =
      CommitteeScenarios.committee(WORKERS, 0, SEATS, 1).seed(5);

  private static Ending undisturbed;

  @BeforeAll
  static void run() {
    undisturbed = SCENARIO.run();
    assertThat(result(undisturbed).medians().accepted()).containsExactly(0, 1, 2, 3);
  }

  private static CommitteeRow.Result result(Ending ending) {
    return Outlook.of(ending.view(0)).orElseThrow().results().getFirst();
  }

  private static List<CommitteeRow.Vote> votes(Ending ending, int attempt) {
    var outlook = Outlook.of(ending.view(0)).orElseThrow();
    return Stream.iterate(FIRST_SEAT, seat -> seat + 1)
        .limit(SEATS)
        .flatMap(seat -> outlook.vote(ending.address(seat), attempt).stream())
        .toList();
  }

  /** By sign-up index. */
  private static Address worker(Ending ending, int index) {
    return Outlook.of(ending.view(0)).orElseThrow().workers().get(index);
  }

  /** By the worker's sign-up index. */
  private static Cid update(int index) {
    return new Chapter(Outlook.of(undisturbed.view(0)).orElseThrow(), 1)
        .released()
        .get(index)
        .cid();
  }

  /** Up to the votes all is as in the run without faults, so the contents have the same numbers. */
  private static Fault missing(int seat, int update) {
    return new Fault.Missing(FIRST_SEAT + seat, undisturbed.stored().indexOf(update(update)) + 1);
  }

  @Test
  void shouldSettleInARunOffWhatOnlySomeSeatsCanFetch() {
    // Nobody who signs up fourth serves three of five seats; the first not the last seat either.
    var ending =
        SCENARIO.with(List.of(missing(2, 3), missing(3, 3), missing(4, 3), missing(4, 0))).run();

    assertThat(ending.isOver()).as(ending.toString()).isTrue();
    assertThat(ending.isConserved()).as(ending.toString()).isTrue();
    assertThat(votes(ending, 1))
        .extracting(vote -> vote.manifest().verdict(0), vote -> vote.manifest().verdict(3))
        .containsExactly(
            tuple(Verdict.ACCEPTED, Verdict.ACCEPTED),
            tuple(Verdict.ACCEPTED, Verdict.ACCEPTED),
            tuple(Verdict.ACCEPTED, Verdict.UNAVAILABLE),
            tuple(Verdict.ACCEPTED, Verdict.UNAVAILABLE),
            tuple(Verdict.UNAVAILABLE, Verdict.UNAVAILABLE));
    assertThat(votes(ending, 2))
        .extracting(vote -> vote.manifest().kind())
        .as("the last seat lacks the first update still")
        .endsWith(Manifest.Kind.NO_RESULT);
    var result = result(ending);
    assertThat(result.outcome()).isEqualTo(CommitteeRow.Outcome.SETTLED);
    assertThat(result.medians().accepted()).containsExactly(0, 1, 2);
    assertThat(result.group()).hasSize(4);
    assertThat(result.paid()).doesNotContain(worker(ending, 3));
  }

  @Test
  void shouldGoOnWithoutAnUpdateThatNoSeatCanFetch() {
    var nowhere = Stream.iterate(0, seat -> seat + 1).limit(SEATS).map(seat -> missing(seat, 1));

    var ending = SCENARIO.with(nowhere.toList()).run();

    assertThat(votes(ending, 1))
        .allSatisfy(vote -> assertThat(vote.manifest().verdict(1)).isEqualTo(Verdict.UNAVAILABLE));
    assertThat(votes(ending, 2)).isEmpty();
    assertThat(result(ending).medians().accepted()).containsExactly(0, 2, 3);
    assertThat(result(ending).paid()).doesNotContain(worker(ending, 1));
  }
}
