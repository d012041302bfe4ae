package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Model;
import dev.artel.testkit.sim.CrashEverywhere;
import dev.artel.testkit.sim.Ending;
import dev.artel.testkit.sim.Pace;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class CommitteeSimulationTest {
  @Test
  void shouldTrainPayAndSettleUp() {
    var ending = CommitteeScenarios.committee(3, 2, 4, 2).seed(1).run();

    assertThat(ending.isOver()).as(ending.toString()).isTrue();
    assertThat(ending.isConserved()).as(ending.toString()).isTrue();
    assertThat(ending.isReplicated()).as(ending.toString()).isTrue();
    assertThat(outlook(ending).models()).as(ending + " " + ending.refusals()).hasSize(2);
    assertThat(ending.view(0).journal().find(Model.PATH, Model.class)).isPresent();
  }

  @Test
  void shouldPayGoodWorkersAndNotThoseWithShuffledLabels() {
    var ending = CommitteeScenarios.committee(3, 2, 4, 2).seed(2).run();

    assertThat(ending.gain(1).add(ending.gain(2)).add(ending.gain(3)))
        .as(ending.toString())
        .isPositive();
    for (int bad = 4; bad <= 5; bad++) {
      assertThat(ending.gain(bad)).as(ending.toString()).isEqualTo(BigInteger.ZERO);
    }
    for (var result : outlook(ending).models()) {
      assertThat(result.medians().accepted()).as(ending.toString()).hasSize(3);
    }
  }

  @Test
  void shouldFillSeatsByProvenLotsWhereNotAllAreWanted() {
    var ending = CommitteeScenarios.committee(2, 0, 8, 4, 3).seed(4).run();

    assertThat(ending.isOver()).as(ending.toString()).isTrue();
    assertThat(ending.isConserved()).as(ending.toString()).isTrue();
    assertThat(outlook(ending).results()).as(ending.toString()).hasSize(3);
    assertThat(outlook(ending).results())
        .as(ending.toString())
        .anySatisfy(result -> assertThat(result.seated()).isBetween(3, 7));
  }

  @Test
  void shouldEndAlikeWhereverAPartyCrashes() {
    var pace = Pace.BRISK.staggered(10_000);
    var scenario = CommitteeScenarios.committee(2, 1, 3, 2).with(pace).seed(3);

    int crashes = CrashEverywhere.of(scenario).timeless(Timeless::row).check();

    assertThat(crashes).isGreaterThan(150);
  }

  private static Outlook outlook(Ending ending) {
    return Outlook.of(ending.view(0)).orElseThrow();
  }
}
