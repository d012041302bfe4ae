package dev.artel.learning.recommender.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.weights.Aggregations;
import dev.artel.core.weights.Share;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.ShopFiles;
import dev.artel.learning.recommender.Towns;
import dev.artel.learning.recommender.evaluation.Exam;
import dev.artel.learning.recommender.evaluation.Fold;
import dev.artel.learning.recommender.evaluation.Marks;
import dev.artel.learning.recommender.model.NeighbourPlan;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Column;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoTouchTest {
  private static CoTouch model(CoTouch.Kind kind, int minUsers, int maxBasket) {
    return new CoTouch(kind, NeighbourPlan.DEFAULT, minUsers, maxBasket);
  }

  static Update.Sums total(List<Update.Sums> shares) {
    var all = new ArrayList<Share>();
    for (int s = 0; s < shares.size(); s++) {
      var address = new byte[Address.SIZE];
      address[0] = (byte) s;
      all.add(new Share(new Address(Bytes.of(address)), 0, shares.get(s)));
    }
    return (Update.Sums) Aggregations.named("sums").combine(GramSums.EMPTY, all);
  }

  @ParameterizedTest
  @EnumSource(CoTouch.Kind.class)
  void shouldKnowTogetherToTheBitWhatPooledRowsTell(CoTouch.Kind kind) {
    var model = model(kind, 1, 10_000);
    var rows = List.of(Towns.shop(1, 0, 300, 50), Towns.shop(2, 1_000, 300, 70));
    var pooled = Shop.of(rows.get(0).and(rows.get(1)));
    var shops = rows.stream().map(Shop::of).toList();
    var total = total(shops.stream().map(model::share).toList());
    var open = new boolean[pooled.items().size()];

    for (var shop : shops) {
      var known = model.knowledge(shop, total);
      var scorer = model.scorer(known);
      for (int i = 0; i < shop.items().size(); i++) {
        for (int j = 0; j < shop.items().size(); j++) {
          assertThat(known.own().plus(known.foreign()).at(place(known, i), place(known, j)))
              .isEqualTo(pooledAt(model, pooled, shop, i, j));
        }
      }
      var person = shop.people().person(0);
      assertThat(scorer.scores(person, open)).isEqualTo(scorer.scores(person, open));
    }
  }

  @ParameterizedTest
  @EnumSource(CoTouch.Kind.class)
  void shouldTakeAShareOutOfATotal(CoTouch.Kind kind) {
    var model = model(kind, 1, 8);
    var shares =
        List.of(
            model.share(Shop.of(Towns.shop(1, 0, 300, 50))),
            model.share(Shop.of(Towns.shop(2, 1_000, 300, 70))),
            model.share(Shop.of(Towns.shop(3, 2_000, 300, 60))));

    assertThat(GramSums.minus(total(shares), shares.get(1)))
        .isEqualTo(total(List.of(shares.get(0), shares.get(2))));
    assertThat(GramSums.minus(shares.get(0), shares.get(0))).isEqualTo(GramSums.EMPTY);
  }

  private static int place(CoTouch.Knowledge known, int item) {
    return known.universe().place(item);
  }

  private static long pooledAt(CoTouch model, Shop pooled, Shop shop, int i, int j) {
    var all = model.knowledge(pooled, GramSums.EMPTY);
    int left = all.universe().place(pooled.items().find(shop.items().product(i)));
    int right = all.universe().place(pooled.items().find(shop.items().product(j)));
    return all.own().at(left, right);
  }

  @Test
  void shouldLetNoNumberLeaveThatFewStandBehind() {
    var shop =
        Shop.of(
            ShopFiles.rows(
                "1,10,,,1,view",
                "1,11,,,1,view",
                "2,10,,,1,view",
                "2,11,,,1,view",
                "2,12,,,1,view",
                "3,10,,,1,view"));

    var one = model(CoTouch.Kind.NEIGHBOURS, 1, 8).share(shop);
    var two = model(CoTouch.Kind.NEIGHBOURS, 2, 8).share(shop);

    assertThat(List.of(GramSums.items(one), GramSums.pairs(one))).containsExactly(3, 3);
    assertThat(List.of(GramSums.items(two), GramSums.pairs(two))).containsExactly(2, 1);
    assertThat(Curious.of(shop, 8, one)).isEqualTo(new Curious(2, 1, 1));
  }

  @Test
  void shouldCountTheLastOfABasketOnly() {
    var shop = Shop.of(ShopFiles.rows("1,10,,,1,view", "1,11,,,1,view", "1,12,,,1,view"));

    var share = model(CoTouch.Kind.NEIGHBOURS, 1, 2).share(shop);

    assertThat(List.of(GramSums.items(share), GramSums.pairs(share))).containsExactly(2, 1);
  }

  @Test
  void shouldReachTheKnownFiguresWithOthers() throws InterruptedException {
    var model = model(CoTouch.Kind.NEIGHBOURS, 2, 8);
    var marks = new ArrayList<Marks>();
    for (int receiver = 0; receiver < 3; receiver++) {
      var fold = Fold.at(ShopFiles.shop(receiver), 9_000, 1_000);
      var shop = Shop.of(fold.train());
      var shares = new ArrayList<>(List.of(model.share(shop)));
      for (int other = 0; other < 3; other++) {
        if (other != receiver) {
          var rows = ShopFiles.shop(other).range(0, 9_000);
          var strangers = rows.where(r -> shop.people().find(rows.at(Column.USER, r)) < 0);
          shares.add(model.share(Shop.of(strangers)));
        }
      }
      var known = model.knowledge(shop, total(shares));
      marks.add(Exam.ofNewItems(shop, fold.test()).marks(model.scorer(known)));
    }

    assertThat(marks.stream().map(Marks::hr).toList())
        .usingElementComparator((a, b) -> Math.abs(a - b) < 0.0006 ? 0 : Double.compare(a, b))
        .containsExactly(.189, .165, .193);
    assertThat(Marks.together(marks).hr()).isCloseTo(.183, within(0.0006));
  }
}
