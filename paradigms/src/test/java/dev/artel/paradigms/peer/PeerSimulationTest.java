package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Model;
import dev.artel.testkit.sim.CrashEverywhere;
import dev.artel.testkit.sim.Ending;
import dev.artel.testkit.sim.Pace;
import dev.artel.testkit.sim.Scenario;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PeerSimulationTest {
  @Test
  void shouldTrainAverageReportAndSettleUpInRounds() {
    var ending = ended(Circles.rounds(1, 4, 3));

    assertThat(Circles.reports(ending)).as(ending.toString()).hasSize(4 * 3);
    for (int member = 1; member <= 4; member++) {
      assertThat(ending.view(member).journal().find(Model.PATH, Model.class)).isPresent();
      assertThat(ending.gain(member))
          .as(ending + " " + manifests(ending))
          .isEqualTo(BigInteger.valueOf(300));
    }
    assertThat(manifests(ending))
        .as(ending.toString())
        .allSatisfy(manifest -> assertThat(manifest.rulings()).hasSize(4));
    assertThat(mean(ending, Manifest.Subject.TEST_TOGETHER))
        .as(ending.toString())
        .isGreaterThan(mean(ending, Manifest.Subject.TEST_ALONE));
  }

  @Test
  void shouldRunWithoutRoundsUntilTheTimeIsOver() {
    var ending = ended(Circles.latest(2, 3, 200));

    for (int member = 1; member <= 3; member++) {
      var history = new History(ending.rows(), ending.task());
      var own = history.rows().get(PeerRow.MEMBERS, ending.task(), ending.address(member));
      var report = history.report(own.orElseThrow()).orElseThrow();
      assertThat(own.orElseThrow().published()).isEqualTo(1);
      assertThat(report.seen()).isEqualTo(Question.seen(history.latest()));
    }
  }

  @Test
  void shouldEndAlikeWhereverAMemberCrashesInRounds() {
    var scenario = Circles.rounds(3, 2, 2).with(Pace.BRISK.staggered(10_000));

    int crashes = CrashEverywhere.of(scenario).timeless(PeerSimulationTest::timeless).check();

    assertThat(crashes).isGreaterThan(80);
  }

  @Test
  @Tag("long")
  void shouldEndAlikeWhereverAMemberCrashesAndLosesItsJournal() {
    var scenario = Circles.rounds(3, 3, 2).with(Pace.BRISK.staggered(10_000));

    int crashes =
        CrashEverywhere.of(scenario)
            .losingJournals()
            .timeless(PeerSimulationTest::timeless)
            .check();

    assertThat(crashes).isGreaterThan(100);
  }

  static Record timeless(Record row) {
    return switch (row) {
      case PeerRow.Header h -> h.entered(h.phase(), h.round(), 0);
      case PeerRow.Member m -> m.withPublished(m.published(), 0);
      case PeerEvent.ModelPublished p ->
          new PeerEvent.ModelPublished(
              p.task(),
              p.round(),
              p.member(),
              p.commitment(),
              p.cid(),
              p.samples(),
              p.parents(),
              0,
              0);
      case PeerEvent.ModelAveraged r ->
          new PeerEvent.ModelAveraged(
              r.task(),
              r.round(),
              r.member(),
              r.commitment(),
              r.grant(),
              r.manifest(),
              r.seen(),
              r.own(),
              r.leftOut(),
              0);
      default -> row;
    };
  }

  private static Ending ended(Scenario scenario) {
    var ending = scenario.run();
    assertThat(ending.isOver()).as(ending.toString()).isTrue();
    assertThat(ending.isConserved()).as(ending.toString()).isTrue();
    assertThat(ending.isReplicated()).as(ending.toString()).isTrue();
    return ending;
  }

  private static List<Manifest> manifests(Ending ending) {
    return Circles.reports(ending).stream()
        .map(r -> ending.view(0).journal().find(Peer.readPath(r), Done.Read.class).orElseThrow())
        .map(Done.Read::manifest)
        .toList();
  }

  private static double mean(Ending ending, Manifest.Subject subject) {
    return manifests(ending).stream()
        .flatMap(m -> m.figures().stream())
        .filter(figure -> figure.of() == subject)
        .mapToDouble(Manifest.Figure::value)
        .average()
        .orElseThrow();
  }
}
