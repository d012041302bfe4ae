package dev.artel.learning.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artel.learning.recommender.Towns;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class GradientAlsTest {
  private static final int SWEEPS = 10;
  private static final Shop SHOP = Shop.of(Towns.shop(1, 0, 9_000, 60));

  private static ItemFactors drawn(AlsPlan plan) {
    var keys = Arrays.stream(SHOP.items().byKey()).mapToLong(SHOP.items()::key).toArray();
    return ItemFactors.drawn(keys, 1, plan.factors());
  }

  private static ItemFactors swept(AlsPlan plan) {
    var model = GradientAls.of(plan, SHOP, drawn(plan));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      model.sweep();
    }
    return model.factors(SHOP.items());
  }

  private static ItemFactors solved(AlsPlan plan) {
    var factors = drawn(plan);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      var step = Als.of(plan, SHOP.items(), factors).people(SHOP);
      var rows = Als.items(plan, step.a(), step.b(), step.square());
      var order = SHOP.items().byKey();
      factors =
          ItemFactors.of(
              factors.keys(),
              Arrays.stream(order).mapToObj(item -> rows[item]).toArray(double[][]::new),
              plan.factors());
    }
    return factors;
  }

  @Test
  void shouldSolveExactlyWhereStepsAreAsManyAsFactors() {
    var plan = new AlsPlan(3, 10, 5);

    var swept = swept(plan);
    var solved = solved(plan);

    assertThat(swept.keys()).isEqualTo(solved.keys());
    for (int k = 0; k < solved.rows().length; k++) {
      assertThat(swept.rows()[k]).containsExactly(solved.rows()[k], within(1e-3));
    }
  }

  @Test
  void shouldGiveTheSameBitsOnAnyNumberOfThreads() throws Exception {
    try (var one = new ForkJoinPool(1);
        var four = new ForkJoinPool(4)) {
      var alone = one.submit(() -> swept(AlsPlan.DEFAULT)).get();
      var together = four.submit(() -> swept(AlsPlan.DEFAULT)).get();

      assertThat(together.rows()).isDeepEqualTo(alone.rows());
    }
  }
}
