package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Games whose values one can work out by hand. */
class ContributionsTest {
  private static final int SEEDS = 2_000;

  /** Each is worth the same in every company. */
  private static final Map<Integer, Long> WORTH = Map.of(1, 60_000L, 2, 0L, 3, -20_000L, 4, 7L);

  /** Player 1 has a left glove, 2 and 3 a right one each; only a pair is worth something. */
  private static final CoalitionGame GLOVES =
      new CoalitionGame(3, who -> who.contains(1) && who.size() > 1 ? 600_000 : 0);

  /** 1 and 2 each do harm without the other; 3 does a little by itself. */
  private static final CoalitionGame CANCELLING =
      new CoalitionGame(
          3,
          who -> (who.contains(3) ? 10_000 : 0) - (who.contains(1) == who.contains(2) ? 0 : 500));

  @Test
  void shouldGiveEachItsWorthInAnAdditiveGame() throws InterruptedException {
    var game = new CoalitionGame(4, who -> who.stream().mapToLong(WORTH::get).sum());
    var worths = List.of(60_000L, 0L, -20_000L, 7L);

    assertThat(game.leaveOneOut()).isEqualTo(worths);
    for (long seed = 0; seed < 50; seed++) {
      assertThat(game.shapley(seed, 0)).as("seed " + seed).isEqualTo(worths);
    }
  }

  @Test
  void shouldShareTheGlovesAsTheirMarketDoes() throws InterruptedException {
    var values = GLOVES.meanShapley(SEEDS);

    assertThat(values.get(0)).isCloseTo(400_000, within(5_000.0));
    assertThat(values.get(1)).isCloseTo(100_000, within(5_000.0));
    assertThat(values.get(2)).isCloseTo(100_000, within(5_000.0));
    assertThat(GLOVES.leaveOneOut()).containsExactly(600_000L, 0L, 0L);
    assertThat(GLOVES.leaveOneOutCapped()).containsExactly(0L, 0L, 0L);
  }

  @Test
  void shouldDivideWhatAllAreWorthWhateverTheSeed() throws InterruptedException {
    for (long seed = 0; seed < 50; seed++) {
      long sum = GLOVES.shapley(seed, 0).stream().mapToLong(Long::longValue).sum();

      assertThat(sum).as("seed " + seed).isBetween(600_000L - 3, 600_000L);
    }
  }

  @Test
  void shouldGiveADummyNothing() throws InterruptedException {
    var game =
        new CoalitionGame(
            4, who -> who.containsAll(Set.of(1, 2)) ? 90_000 : who.size() > 9 ? 1 : 0);

    assertThat(game.leaveOneOut()).containsExactly(90_000L, 90_000L, 0L, 0L);
    for (long seed = 0; seed < 50; seed++) {
      assertThat(game.shapley(seed, 0).subList(2, 4)).as("seed " + seed).containsOnly(0L);
    }
  }

  @Test
  void shouldGiveEqualsTheSameOverManySeeds() throws InterruptedException {
    var majority = new CoalitionGame(5, who -> who.size() > 2 ? 500_000 : 0);

    assertThat(majority.meanShapley(SEEDS))
        .allSatisfy(value -> assertThat(value).isCloseTo(100_000, within(5_000.0)));
    assertThat(majority.leaveOneOut()).containsOnly(0L);
  }

  @Test
  void shouldPutEachFirstEquallyOftenWhateverTheSeed() throws InterruptedException {
    var unit = new CoalitionGame(5, who -> who.isEmpty() ? 0 : 300_000);

    for (long seed = 0; seed < 50; seed++) {
      assertThat(unit.shapley(seed, 50)).as("seed " + seed).containsOnly(60_000L);
    }
  }

  @Test
  void shouldPayACancellingPairOnlyByWhatItAddsLast() throws InterruptedException {
    assertThat(CANCELLING.leaveOneOut()).containsExactly(500L, 500L, 10_000L);
    assertThat(CANCELLING.leaveOneOutCapped()).containsExactly(-500L, -500L, 10_000L);

    var values = CANCELLING.meanShapley(SEEDS);
    assertThat(values.get(0)).isCloseTo(0, within(10.0));
    assertThat(values.get(1)).isCloseTo(0, within(10.0));
    assertThat(values.get(2)).isCloseTo(10_000, within(1.0));
  }

  @Test
  void shouldStopAPermutationWhereTheRestCannotMatter() throws InterruptedException {
    var unit = new CoalitionGame(5, who -> who.isEmpty() ? 0 : 300_000);
    int permutations = 10;

    var values = unit.shapley(1, 50);

    assertThat(values.stream().mapToLong(Long::longValue).sum()).isEqualTo(300_000);
    assertThat(unit.evaluations()).isEqualTo(permutations * 2);
  }

  @Test
  void shouldNotStopWhereAStepStillMattersMoreThanTheTolerance() throws InterruptedException {
    var steps = new CoalitionGame(3, who -> 51L * who.size());

    assertThat(steps.shapley(1, 50)).containsExactly(51L, 51L, 51L);
    assertThat(steps.evaluations()).isEqualTo(6 * 4);
    assertThat(steps.shapley(1, 51).stream().mapToLong(Long::longValue).sum())
        .isLessThan(2 * 51 + 1);
    assertThat(steps.evaluations()).isEqualTo(6 * 3);
  }

  @Test
  void shouldCostAsManyEvaluationsAsTheDocumentationSays() throws InterruptedException {
    var game = new CoalitionGame(5, who -> 1_000L * who.size());

    game.leaveOneOut();
    assertThat(game.evaluations()).isEqualTo(5);
    game.leaveOneOutCapped();
    assertThat(game.evaluations()).isEqualTo(2 * 5 + 1);
    game.shapley(1, 50);
    assertThat(game.evaluations()).isEqualTo(2 * 5 * (5 + 1));
  }

  @Test
  void shouldMeasureAWorkerThatIsAloneByAllThatItAdds() throws InterruptedException {
    var alone = new CoalitionGame(1, who -> who.isEmpty() ? 0 : 123);

    assertThat(alone.leaveOneOut()).containsExactly(123L);
    assertThat(alone.leaveOneOutCapped()).containsExactly(123L);
    assertThat(alone.shapley(1, 0)).containsExactly(123L);
  }
}
