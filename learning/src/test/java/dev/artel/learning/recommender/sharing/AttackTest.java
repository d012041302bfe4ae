package dev.artel.learning.recommender.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.SparseTable;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Json;
import dev.artel.learning.recommender.ShopFiles;
import dev.artel.learning.recommender.evaluation.Exam;
import dev.artel.learning.recommender.evaluation.Fold;
import dev.artel.learning.recommender.evaluation.Marks;
import dev.artel.learning.recommender.model.NeighbourPlan;
import dev.artel.learning.recommender.model.Popularity;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.model.Top;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the real shops: peer.md, section 5. */
@Tag("long")
class AttackTest {
  private static final CoTouch MODEL =
      new CoTouch(CoTouch.Kind.NEIGHBOURS, NeighbourPlan.DEFAULT, 2, 8);
  private static final ModelPlan PLAN =
      ModelPlan.of(new ModelSpec("recommender", Json.parse("{\"maxUsers\": 5000}")));

  private static Shop trained(int number) {
    return Shop.of(ShopFiles.shop(number).range(0, 9_000));
  }

  @Test
  void shouldRefuseSumsTimesAThousandAndForgedHubs() {
    var share = MODEL.share(trained(1));

    assertThat(new ShareCheck(PLAN).objection(share)).isEmpty();
    assertThat(new ShareCheck(PLAN).objection(timesAThousand(share))).isPresent();
    assertThat(new ShareCheck(PLAN).objection(hub(share))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sums times a thousand", "a forged hub"})
  void shouldServeNearlyAsWellWithoutAShopThatLies(String lie) throws InterruptedException {
    var honest = new ArrayList<Marks>();
    var attacked = new ArrayList<Marks>();
    for (int victim = 0; victim < 3; victim++) {
      var fold = Fold.at(ShopFiles.shop(victim), 9_000, 1_000);
      var shop = Shop.of(fold.train());
      var exam = Exam.ofNewItems(shop, fold.test());
      var shares = new ArrayList<>(List.of(MODEL.share(trained(0)), MODEL.share(trained(1))));
      shares.add(MODEL.share(trained(2)));
      honest.add(exam.marks(served(shop, shares)));
      int liar = (victim + 1) % 3;
      shares.set(
          liar, lie.endsWith("hub") ? hub(shares.get(liar)) : timesAThousand(shares.get(liar)));
      attacked.add(exam.marks(served(shop, shares)));
    }

    assertThat(Marks.together(attacked).hr()).isCloseTo(Marks.together(honest).hr(), within(0.01));
  }

  /** By those shares that nothing speaks against, as a member averages them. */
  private static Scorer served(Shop shop, List<Update.Sums> shares) {
    var sound = shares.stream().filter(s -> new ShareCheck(PLAN).objection(s).isEmpty()).toList();
    return new ExposureCap(8)
        .apply(MODEL, MODEL.knowledge(shop, CoTouchTest.total(sound)))
        .scorer();
  }

  private static Update.Sums timesAThousand(Update.Sums share) {
    var values = share.values().clone();
    for (var sums : List.of("items/sum", "pairs/sum")) {
      int at = share.layout().offset(sums);
      int size = sums.startsWith("items") ? GramSums.items(share) : GramSums.pairs(share);
      for (int row = 0; row < size; row++) {
        values[at + row] *= 1_000;
      }
    }
    return new Update.Sums(share.layout(), values);
  }

  /** The item of the smallest key beside all others, as often as these are there. */
  private static Update.Sums hub(Update.Sums share) {
    var keys = GramSums.keys(share);
    var items = SparseTable.find(share, GramSums.ITEMS);
    var sums = items.column(GramSums.SUM).clone();
    sums[0] = Arrays.stream(sums).max().orElseThrow();
    var left = new long[keys.length - 1];
    Arrays.fill(left, keys[0]);
    var right = Arrays.copyOfRange(keys, 1, keys.length);
    var beside = Arrays.copyOfRange(sums, 1, sums.length);
    return SparseTable.sums(
        List.of(
            SparseTable.of(
                GramSums.ITEMS, List.of(keys), new TreeMap<>(Map.of(GramSums.SUM, sums))),
            SparseTable.of(
                GramSums.PAIRS, List.of(left, right), new TreeMap<>(Map.of(GramSums.SUM, beside)))),
        share.layout().scaleBits());
  }

  @Test
  void shouldHoldBackWhatFiveHundredInventedPeoplePromote() throws InterruptedException {
    var fold = Fold.at(ShopFiles.shop(0), 9_000, 1_000);
    var shop = Shop.of(fold.train());
    var honest = List.of(MODEL.share(shop), MODEL.share(trained(1)), MODEL.share(trained(2)));
    var known = MODEL.knowledge(shop, CoTouchTest.total(honest));
    var promoted = promoted(shop);
    var forged =
        List.of(honest.get(0), MODEL.share(Shop.of(crowded(1, shop, promoted))), honest.get(2));
    var attacked = MODEL.knowledge(shop, CoTouchTest.total(forged));
    int item = shop.items().find(promoted);
    var exam = Exam.ofNewItems(shop, fold.test());

    var cap = new ExposureCap(8);
    var capped = cap.apply(MODEL, attacked);

    assertThat(points(shop, MODEL.scorer(attacked), item)).as("without the cap").isGreaterThan(10);
    assertThat(points(shop, capped.scorer(), item)).isLessThanOrEqualTo(8);
    assertThat(capped.products()).contains(promoted);
    assertThat(exam.marks(capped.scorer()).hr())
        .as("the best sellers that the crowd touches too are no longer told apart as well")
        .isCloseTo(exam.marks(cap.apply(MODEL, known).scorer()).hr(), within(0.025));
  }

  @Test
  void shouldLeaveHonestShopsAlone() {
    var total =
        CoTouchTest.total(
            List.of(MODEL.share(trained(0)), MODEL.share(trained(1)), MODEL.share(trained(2))));

    for (int shop = 0; shop < 3; shop++) {
      var known = MODEL.knowledge(trained(shop), total);
      assertThat(new ExposureCap(8).apply(MODEL, known).products()).as("shop %s", shop).isEmpty();
    }
  }

  private static double points(Shop shop, Scorer scorer, int item) {
    int asked = Math.min(1_000, shop.people().size());
    int alone = ExposureCap.shown(shop, MODEL.alone(shop))[item];
    return 100.0 * (ExposureCap.shown(shop, scorer)[item] - alone) / asked;
  }

  /** A product that few touch. */
  private static long promoted(Shop shop) {
    return shop.items().product(shop.items().size() / 2);
  }

  /** A shop's rows, and five hundred people of the promoted item and seven best sellers each. */
  private static Interactions crowded(int number, Shop victim, long promoted) {
    var open = new boolean[victim.items().size()];
    Arrays.fill(open, true);
    int[] best = Top.of(Popularity.of(victim).rows(), open, 140);
    var lines = new ArrayList<String>();
    for (int user = 0; user < 500; user++) {
      for (int i = 0; i < 7; i++) {
        long product = victim.items().product(best[(7 * user + i) % best.length]);
        lines.add((1_000_000 + user) + "," + product + ",,,1,view");
      }
      lines.add((1_000_000 + user) + "," + promoted + ",,,1,view");
    }
    return ShopFiles.shop(number).range(0, 9_000).and(ShopFiles.rows(lines.toArray(String[]::new)));
  }
}
