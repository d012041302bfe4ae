package dev.artel.learning.recommender.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static Marks marks(int people, int hits) {
    return new Marks(
        IntStream.range(0, people).mapToObj(u -> mark(u, u < hits ? 1 : 0)).toList(), 0);
  }

  private static Mark mark(long user, double hit) {
    return new Mark(user, hit, hit, hit, hit, 0);
  }

  @Test
  void shouldBeAsWideAsTheBinomialTells() {
    var sure = Bootstrap.of(marks(400, 100), Mark::hit, 7);

    // 0.25 +- 1.96 sqrt(0.25 * 0.75 / 400) = 0.2076 to 0.2924
    assertThat(sure.low()).isBetween(0.200, 0.215);
    assertThat(sure.high()).isBetween(0.285, 0.300);
    assertThat(Bootstrap.of(marks(400, 100), Mark::hit, 7)).isEqualTo(sure);
  }

  @Test
  void shouldCompareListByList() {
    assertThat(Bootstrap.ofGain(marks(50, 10), marks(50, 10), Mark::hit, 1))
        .isEqualTo(new Bootstrap(0, 0));
    assertThat(Bootstrap.ofGain(marks(50, 0), marks(50, 50), Mark::hit, 1))
        .isEqualTo(new Bootstrap(1, 1));
    var others = new Marks(List.of(mark(9, 1)), 0);
    assertThatThrownBy(() -> Bootstrap.ofGain(marks(1, 0), others, Mark::hit, 1))
        .hasMessageContaining("the same people");
  }

  @Test
  void shouldDrawPeopleAndNotLists() {
    var twice =
        Marks.together(List.of(marks(100, 50), marks(100, 50), marks(100, 50), marks(100, 50)));

    var sure = Bootstrap.of(twice, Mark::hit, 3);

    assertThat(sure.high() - sure.low()).as("as wide as one fold's").isGreaterThan(0.15);
  }
}
