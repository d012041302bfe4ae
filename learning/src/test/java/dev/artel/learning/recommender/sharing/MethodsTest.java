package dev.artel.learning.recommender.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.artel.core.port.Lesson;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Decoded;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.weights.Updates;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.Recommender;
import dev.artel.learning.recommender.Towns;
import dev.artel.learning.recommender.evaluation.Exam;
import dev.artel.learning.recommender.model.AlsPlan;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every model body of the family, as members of a task use it. */
class MethodsTest {
  private static final Recommender LEARNER = new Recommender();
  private static final Tree PLAN = Json.parse("{}");
  private static final List<Interactions> SHOPS =
      List.of(
          Towns.shop(1, 0, 900, 40), Towns.shop(2, 1_000, 900, 50), Towns.shop(3, 2_000, 900, 45));

  private static ModelSpec model(String body) {
    return new ModelSpec(ModelPlan.FAMILY, Json.parse(body));
  }

  private static Update share(ModelSpec model, Update total, Interactions rows) {
    var secret = Seeds.of(1, rows.hash());
    return LEARNER
        .train(new Lesson(model, total, List.of(), rows.dataset(), PLAN, secret))
        .update();
  }

  private static Update.Sums together(ModelSpec model, List<Interactions> shops, int rounds) {
    var total = (Update.Sums) LEARNER.initial(model, 1);
    for (int round = 0; round < rounds; round++) {
      var shares = new ArrayList<Update.Sums>();
      for (var rows : shops) {
        shares.add((Update.Sums) share(model, total, rows));
      }
      total = CoTouchTest.total(shares);
    }
    return total;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"model\": \"neighbours\"}",
        "{\"model\": \"ease\", \"minUsers\": 1}",
        "{\"model\": \"neighbours\", \"sketch\": true}",
        "{\"model\": \"neighbours\", \"noise\": {\"epsilon\": 8}}",
        "{\"model\": \"neighbours\", \"sketch\": true, \"noise\": {\"epsilon\": 8}}",
        "{\"model\": \"als\", \"factors\": {\"size\": 6}}",
        "{\"model\": \"als\", \"factors\": {\"size\": 6, \"places\": 256}}",
        "{\"model\": \"factors\", \"factors\": {\"size\": 6}}"
      })
  void shouldShareWhatTravelsAndServes(String body) throws InterruptedException {
    var model = model(body);
    var total = together(model, SHOPS, 3);
    var share = share(model, total, SHOPS.getFirst());

    assertThat(LEARNER.objection(model, PLAN, share)).isEmpty();
    assertThat(Updates.decode(Updates.encode(share), LEARNER.layout(model)))
        .isEqualTo(new Decoded.Sound(share));
    var own = SHOPS.getFirst().range(0, 800);
    var shop = Shop.of(own);
    var marks =
        Exam.ofNewItems(shop, SHOPS.getFirst().range(800, 900))
            .marks(Recommender.serving(model, total, shop).scorer());
    assertThat(marks.hr()).as("chance is about .3").isGreaterThan(.3);
    assertThat(LEARNER.measures(model, total, own.dataset(), SHOPS.getFirst().dataset()))
        .isNotEmpty();
  }

  @Test
  void shouldServeTheSameFromASketch() {
    var shop = Shop.of(SHOPS.getFirst());
    var open = new boolean[shop.items().size()];
    var plain = model("{\"model\": \"neighbours\"}");
    var sketched = model("{\"model\": \"neighbours\", \"sketch\": true}");

    var known = Recommender.serving(plain, together(plain, SHOPS, 1), shop).scorer();
    var read = Recommender.serving(sketched, together(sketched, SHOPS, 1), shop).scorer();

    for (int u = 0; u < shop.people().size(); u++) {
      var person = shop.people().person(u);
      assertThat(read.scores(person, open)).isEqualTo(known.scores(person, open));
    }
  }

  @Test
  void shouldComeToWhatPooledRowsTellInPlacesToo() {
    var model = new Factorised(new AlsPlan(5, 10, 5), 1, 1, 64);
    var spec =
        model("{\"model\": \"als\", \"minUsers\": 1, \"factors\": {\"size\": 5, \"places\": 64}}");
    var pooled = SHOPS.get(0).and(SHOPS.get(1)).and(SHOPS.get(2));

    var together = model.factors(together(spec, SHOPS, 6));
    var alone = model.factors(together(spec, List.of(pooled), 6));

    assertThat(together.keys()).isEqualTo(alone.keys());
    for (int k = 0; k < alone.rows().length; k++) {
      assertThat(together.rows()[k]).containsExactly(alone.rows()[k], within(1e-9));
    }
  }

  @Test
  void shouldWeighFactorsByPeopleInAnyOrderOfShops() {
    var spec = model("{\"model\": \"factors\", \"factors\": {\"size\": 4}}");

    assertThat(together(spec, SHOPS, 2)).isEqualTo(together(spec, SHOPS.reversed(), 2));
  }

  @Test
  void shouldDrawNoiseFromTheSecretAlone() {
    var spec = model("{\"model\": \"neighbours\", \"noise\": {\"epsilon\": 20}}");
    var plan = ModelPlan.of(spec).method();
    var shop = Shop.of(SHOPS.getFirst());

    assertThat(plan.share(shop, plan.empty(), Hash.ZERO))
        .isEqualTo(plan.share(shop, plan.empty(), Hash.ZERO))
        .isNotEqualTo(plan.share(shop, plan.empty(), Seeds.of(2)));
  }

  @Test
  void shouldSayWhatDoesNotGoTogether() {
    assertThatThrownBy(() -> LEARNER.layout(model("{\"model\": \"als\", \"sketch\": true}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sketch and noise are for neighbours");
    assertThatThrownBy(
            () -> LEARNER.layout(model("{\"model\": \"ease\", \"factors\": {\"places\": 9}}")))
        .hasMessageContaining("places are for als");
    assertThatThrownBy(
            () -> LEARNER.layout(model("{\"model\": \"als\", \"factors\": {\"size\": 0}}")))
        .hasMessageContaining("factors are 1 to");
  }
}
