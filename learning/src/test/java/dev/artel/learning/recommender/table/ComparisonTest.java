package dev.artel.learning.recommender.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.learning.recommender.Towns;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final List<Interactions> SHOPS =
      List.of(Towns.shop(1, 0, 10_000, 300), Towns.shop(2, 1_500, 10_000, 300));

  private static List<Entrant> some() {
    return Entrant.all().stream()
        .filter(e -> e.name().equals("popularity") || e.name().contains("neighbours, minUsers 1"))
        .toList();
  }

  @Test
  void shouldGiveARowForEachShopAndForAll() throws InterruptedException {
    var rows = new Comparison(SHOPS).rows(some(), 2);

    assertThat(rows)
        .extracting(row -> row.model() + " " + row.shop() + " " + row.folds())
        .containsExactly(
            "popularity 0 1",
            "popularity 1 1",
            "popularity all 1",
            "federated: neighbours, minUsers 1 0 1",
            "federated: neighbours, minUsers 1 1 1",
            "federated: neighbours, minUsers 1 all 1",
            "federated: neighbours, minUsers 1 all 4");
    assertThat(rows).allSatisfy(row -> assertThat(row.hr10()).isBetween(row.low(), row.high()));
    assertThat(rows).isEqualTo(new Comparison(SHOPS).rows(some(), 1));
  }

  @Test
  void shouldHearOfStrangersOnlyWhereShopsStayApart() {
    var shop = Shop.of(SHOPS.get(0));

    var apart = Company.APART.others(SHOPS, 0, shop).getFirst();
    var live = Company.LIVE.others(SHOPS, 0, shop).getFirst();

    for (int u = 0; u < apart.people().size(); u++) {
      assertThat(shop.people().find(apart.people().user(u))).isNegative();
    }
    assertThat(live.rows()).isEqualTo(SHOPS.get(1));
    assertThat(apart.rows().size()).isLessThan(live.rows().size());
    assertThat(Company.EARLIER.others(SHOPS, 0, shop)).isEmpty();
  }
}
