package dev.artel.learning.recommender.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.SparseTable;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Json;
import dev.artel.learning.recommender.ShopFiles;
import dev.artel.learning.recommender.Towns;
import dev.artel.learning.recommender.model.NeighbourPlan;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardsTest {
  private static final CoTouch MODEL =
      new CoTouch(CoTouch.Kind.NEIGHBOURS, NeighbourPlan.DEFAULT, 2, 8);

  private static ShareCheck check(String body) {
    return new ShareCheck(ModelPlan.of(new ModelSpec("recommender", Json.parse(body))));
  }

  private static Update.Sums sums(long[] counts, long pair) {
    long[] scaled = Arrays.stream(counts).map(n -> n << 16).toArray();
    var items = new long[counts.length];
    Arrays.setAll(items, i -> i);
    return SparseTable.sums(
        List.of(
            SparseTable.of("items", List.of(items), new TreeMap<>(Map.of("sum", scaled))),
            SparseTable.of(
                "pairs",
                List.of(new long[] {0}, new long[] {1}),
                new TreeMap<>(Map.of("sum", new long[] {pair << 16})))),
        16);
  }

  @ParameterizedTest
  @EnumSource(CoTouch.Kind.class)
  void shouldFindNothingAgainstAnHonestShare(CoTouch.Kind kind) {
    var model = new CoTouch(kind, NeighbourPlan.DEFAULT, 2, 8);
    var shop = Shop.of(Towns.shop(3, 0, 500, 60));

    assertThat(check("{\"model\": \"" + kind + "\"}").objection(model.share(shop))).isEmpty();
    assertThat(check("{}").objection(GramSums.EMPTY)).isEmpty();
  }

  @Test
  void shouldNameWhatNoShopCanHaveSent() {
    var check = check("{\"maxUsers\": 10, \"maxBasket\": 3}");

    assertThat(check.objection(sums(new long[] {5, 5}, 5))).isEmpty();
    assertThat(check.objection(sums(new long[] {5, 4}, 5)))
        .hasValue("pair 0 has more people than one of its items");
    assertThat(check.objection(sums(new long[] {5, 5}, 1)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("pair 0 is none"));
    assertThat(check.objection(sums(new long[] {11, 5}, 5)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("item 0 has an impossible sum"));
    assertThat(check.objection(sums(new long[] {9, 9, 9, 9}, 5)))
        .hasValue("its items have more people than 10 can be");
    assertThat(check.objection(sums(new long[] {-5, 5}, 5))).isPresent();
  }

  @Test
  void shouldRefuseAForgedHub() {
    var items = new long[] {0, 1, 2, 3, 4};
    var people = new long[] {9 << 16, 9 << 16, 9 << 16, 9 << 16, 9 << 16};
    var pairs =
        SparseTable.of(
            "pairs",
            List.of(new long[] {0, 0, 0, 0}, new long[] {1, 2, 3, 4}),
            new TreeMap<>(Map.of("sum", Arrays.copyOf(people, 4))));
    var hub =
        SparseTable.sums(
            List.of(
                SparseTable.of("items", List.of(items), new TreeMap<>(Map.of("sum", people))),
                pairs),
            16);

    assertThat(check("{\"maxUsers\": 100, \"maxBasket\": 3}").objection(hub))
        .hasValue("an item has more pairs than baskets of 3 can hold");
  }

  @Test
  void shouldKeepAnInventedCrowdFromPromotingAnItem() {
    var shop = Shop.of(Towns.shop(4, 0, 900, 80));
    long promoted = shop.items().product(shop.items().size() - 1);
    var share = MODEL.share(Shop.of(crowd(shop, promoted)));
    var total = CoTouchTest.total(List.of(MODEL.share(shop), share));
    var known = MODEL.knowledge(shop, total);
    int item = shop.items().find(promoted);
    int people = shop.people().size();

    var open = ExposureCap.shown(shop, MODEL.scorer(known));
    var capped = new ExposureCap(8).apply(MODEL, known);
    var alone = ExposureCap.shown(shop, MODEL.alone(shop));
    var shown = ExposureCap.shown(shop, capped.scorer());

    assertThat(open[item] - alone[item]).isGreaterThan(people * 8 / 100);
    assertThat(shown[item] - alone[item]).isLessThanOrEqualTo(people * 8 / 100);
    assertThat(capped.products()).contains(promoted);
  }

  /** Baskets of the promoted item and seven others, of people who do not exist. */
  private static Interactions crowd(Shop shop, long promoted) {
    var lines = new String[8 * 400];
    for (int user = 0; user < 400; user++) {
      for (int i = 0; i < 8; i++) {
        long product =
            i == 7 ? promoted : shop.items().product((user * 7 + i) % (shop.items().size() - 1));
        lines[8 * user + i] = (9_000 + user) + "," + product + ",,,1,view";
      }
    }
    return ShopFiles.rows(lines);
  }
}
