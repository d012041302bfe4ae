package dev.artel.learning.recommender.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.learning.recommender.Towns;
import java.util.List;
import org.junit.jupiter.api.Test;

class TuningTest {
  private static final int LAST = Comparison.FOLDS.getLast();

  @Test
  void shouldTellNothingOfTheLastFold() throws InterruptedException {
    var model = Entrant.neighbours(2);
    var rows = List.of(Towns.shop(1, 0, 10_000, 300), Towns.shop(2, 1_500, 10_000, 300));
    var cut = rows.stream().map(shop -> shop.range(0, LAST)).toList();

    assertThat(Tuning.of(rows).marks(model, true, 2))
        .isEqualTo(Tuning.of(cut).marks(model, true, 1));
    assertThat(Tuning.FOLDS).doesNotContain(LAST).hasSize(3);
  }
}
