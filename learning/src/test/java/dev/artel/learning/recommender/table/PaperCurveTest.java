package dev.artel.learning.recommender.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.learning.recommender.Towns;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperCurveTest {
  @Test
  void shouldLearnTheDeviationsByHeartAndTellNoneOfThem() {
    var curve = PaperCurve.of(List.of(Towns.shop(1, 0, 10_000, 300)));

    var first = curve.getFirst();
    var last = curve.getLast();
    assertThat(List.of(first.epoch(), last.epoch())).containsExactly(0, 99);
    assertThat(last.train()).isLessThan(first.train());
    assertThat(last.test()).as("no better than the mean").isGreaterThan(.95 * last.constant());
    assertThat(curve).isEqualTo(PaperCurve.of(List.of(Towns.shop(1, 0, 10_000, 300))));
  }
}
