package dev.artel.cli.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.shop.Step;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NineStepsTest {
  private static Step step(int number, long at) {
    return new Step(number, at, 1, 0, "", "");
  }

  private static NineSteps through(long at) {
    var steps = new NineSteps();
    IntStream.rangeClosed(1, NineSteps.REPORT).forEach(n -> steps.done(step(n, at)));
    return steps;
  }

  @Test
  void shouldTakeAverageOfAnOlderModelBackWhenANewOneIsRecorded() {
    var steps = through(100);

    steps.published(step(NineSteps.RECORD, 200));

    assertThat(steps.all())
        .filteredOn(Step::done)
        .extracting(Step::number)
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void shouldKeepWhatWasDoneAfterAModelWasRecorded() {
    var steps = through(100);

    steps.published(step(NineSteps.RECORD, 100));

    assertThat(steps.all()).allMatch(Step::done);
  }

  @Test
  void shouldBeginAnewFromAStepOn() {
    var steps = through(100);

    steps.begin(NineSteps.READ);

    assertThat(steps.all())
        .filteredOn(Step::done)
        .extracting(Step::number)
        .containsExactly(1, 2, 3, 4);
  }
}
