package dev.artel.learning.recommender.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.learning.recommender.Towns;
import dev.artel.learning.recommender.model.AlsPlan;
import dev.artel.learning.recommender.model.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactorisedTest {
  private static final Factorised MODEL = new Factorised(new AlsPlan(6, 10, 5), 1, 1);

  private static Update.Sums after(int iterations, List<Shop> shops) {
    var total = MODEL.empty();
    for (int i = 0; i <= iterations; i++) {
      var before = total;
      total = CoTouchTest.total(shops.stream().map(s -> MODEL.share(s, before)).toList());
    }
    return total;
  }

  @Test
  void shouldComeToWhatPooledRowsTell() {
    var rows = List.of(Towns.shop(1, 0, 400, 50), Towns.shop(2, 1_000, 400, 70));
    var shops = rows.stream().map(Shop::of).toList();
    var pooled = Shop.of(rows.get(0).and(rows.get(1)));

    var together = MODEL.factors(after(10, shops));
    var alone = MODEL.factors(after(10, List.of(pooled)));

    assertThat(together.keys()).isEqualTo(alone.keys());
    for (int k = 0; k < alone.rows().length; k++) {
      assertThat(together.rows()[k]).containsExactly(alone.rows()[k], within(1e-9));
    }
  }

  @Test
  void shouldBeTheSameInAnyOrderOfShops() {
    var shops = List.of(Shop.of(Towns.shop(1, 0, 300, 40)), Shop.of(Towns.shop(2, 900, 300, 40)));

    assertThat(after(3, shops)).isEqualTo(after(3, shops.reversed()));
  }

  @Test
  void shouldTravel() {
    var share = after(1, List.of(Shop.of(Towns.shop(1, 0, 300, 40))));

    assertThat(Updates.decode(Updates.encode(share), MODEL.empty().layout()))
        .isEqualTo(new Decoded.Sound(share));
  }
}
