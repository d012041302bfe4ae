package dev.artel.console.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.console.Village;
import dev.artel.console.site.SiteTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PromotionTest extends SiteTest {
  @Test
  void shouldCountAProductByItsRankInEachCustomersTen() {
    var scores = new HashMap<Long, Double>();
    var counts = new HashMap<Long, Integer>();
    for (long customer : village.shop.customers("", 1_000)) {
      var ten = village.shop.customer(customer).orElseThrow().now();
      for (int rank = 1; rank <= ten.size(); rank++) {
        double part = Math.log(2) / Math.log(rank + 1);
        scores.merge(ten.get(rank - 1).id(), part, Double::sum);
        counts.merge(ten.get(rank - 1).id(), 1, Integer::sum);
      }
    }

    var cards = village.shop.promote(0, 1_000);

    assertThat(cards).hasSize(scores.size());
    for (var card : cards) {
      long id = card.product().id();
      assertThat(card.score()).isCloseTo(scores.getOrDefault(id, 0.0), Offset.offset(1e-9));
      assertThat(card.customers()).isEqualTo(counts.get(id));
    }
  }

  @Test
  void shouldMarkTheTenBestSellers() {
    var sold = new TreeMap<Long, Long>();
    for (var line : Village.rows("s0".hashCode()).lines().skip(1).toList()) {
      var cells = line.split(",", -1);
      sold.merge(Long.parseLong(cells[1]), cells[5].equals("purchase") ? 600L : 1, Long::sum);
    }
    long tenth = sold.values().stream().sorted().toList().reversed().get(9);

    for (var card : village.shop.promote(0, 1_000)) {
      long score = sold.getOrDefault(card.product().id(), 0L);
      if (score != tenth) {
        assertThat(card.best()).as("%s", card).isEqualTo(score > tenth);
      }
    }
  }

  @Test
  void shouldFeatureOtherProductsAtEachCall() {
    var seen = new HashSet<Long>();
    for (int i = 0; i < 50; i++) {
      var three = village.shop.featured(3);
      assertThat(three).hasSize(3).doesNotHaveDuplicates();
      three.forEach(product -> seen.add(product.id()));
    }
    assertThat(seen).hasSizeGreaterThan(20);
  }
}
