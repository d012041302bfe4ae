package dev.artel.console.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepTest {
  @Test
  void shouldTellOthersNoDigestAndNoSizeOfWhatIsItsOwn() {
    var steps =
        IntStream.rangeClosed(1, Step.NAMES.size())
            .mapToObj(n -> new Step(n, 100, 5, 7, "Qm", "a note"))
            .toList();

    var told = steps.stream().map(Step::toOthers).toList();

    assertThat(told)
        .filteredOn(s -> s.content().isEmpty())
        .extracting(Step::number)
        .containsExactly(1, 2, 7);
    assertThat(told)
        .filteredOn(s -> s.bytes() == 0)
        .extracting(Step::number)
        .containsExactly(1, 2, 7);
    assertThat(told).allMatch(Step::done).allMatch(step -> step.note().equals("a note"));
  }
}
