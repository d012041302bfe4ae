package dev.artel.learning.recommender.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Aggregations;
import dev.artel.core.weights.Update;
import dev.artel.learning.privacy.Budget;
import dev.artel.learning.recommender.Towns;
import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Incidence;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.model.Universe;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenSumsTest {
  private static final Shop ONE = Shop.of(Towns.shop(1, 0, 400, 50));
  private static final Shop OTHER = Shop.of(Towns.shop(2, 1_000, 400, 60));
  private static final Hash PURPOSE = Seeds.of(1, "first version");

  private static Gram shared(Shop shop) {
    return Gram.of(Incidence.baskets(shop, 8), 2);
  }

  private static Update.Sums sketch(Shop shop) {
    return Sketched.of(shop.items(), shared(shop));
  }

  @Test
  void shouldReadFromASketchWhatWasAddedUp() {
    var total = CoTouchTest.total(List.of(sketch(ONE), sketch(OTHER)));

    var exact = GramSums.onto(Universe.of(ONE.items()), GramSums.of(OTHER.items(), shared(OTHER)));

    assertThat(Sketched.onto(ONE.items(), total, sketch(ONE))).isEqualTo(exact);
    assertThat(Sketched.objection(total)).isEmpty();
  }

  @Test
  void shouldHaveOneLayoutWhateverIsInIt() {
    assertThat(sketch(ONE).layout()).isEqualTo(Sketched.empty().layout());
    assertThat(Aggregations.named("sums").combine(Sketched.empty(), List.of()))
        .isEqualTo(Sketched.empty());
  }

  @Test
  void shouldSeeCellsThatNobodyAddedUp() {
    var forged = sketch(ONE).values().clone();
    forged[forged.length - 1]++;
    var below = sketch(ONE).values().clone();
    below[below.length - 1] = -1;

    assertThat(Sketched.objection(new Update.Sums(sketch(ONE).layout(), forged)))
        .hasValue("the rows of the sketch have different sums");
    assertThat(Sketched.objection(new Update.Sums(sketch(ONE).layout(), below)))
        .hasValue("a cell of the sketch is below 0");
  }

  @Test
  void shouldAddTheNoiseThatTheBudgetTells() {
    var strong = Noised.within(new Budget(1, 1e-5), 1, 8);
    var weak = Noised.within(new Budget(8, 1e-5), 1, 8);
    var repeated = Noised.within(new Budget(8, 1e-5), 16, 8);

    // Dwork and Roth's bound for one release, sqrt(2 ln(1.25 / delta)) / epsilon, is 4.84.
    assertThat(strong.sigma()).isBetween(3.0, 4.84);
    assertThat(weak.sigma()).isLessThan(strong.sigma() / 4);
    assertThat(repeated.sigma()).isGreaterThan(3 * weak.sigma());
  }

  @Test
  void shouldHideEveryCellUnderTheSameNoise() {
    var secret = Seeds.of(1, "secret");
    var noised = new Noised(0.6, 8);

    assertThat(noised.share(ONE, secret, PURPOSE)).isEqualTo(noised.share(ONE, secret, PURPOSE));
    assertThat(noised.share(ONE, Seeds.of(2, "secret"), PURPOSE))
        .isNotEqualTo(noised.share(ONE, secret, PURPOSE));
    assertThat(new Noised(1_000, 8).share(ONE, secret, PURPOSE).pairs())
        .as("of 1,225 cells, those five standard deviations above nothing")
        .isLessThan(5);
    assertThat(new Noised(1e-9, 8).share(ONE, secret, PURPOSE).pairs())
        .isEqualTo(Gram.of(Incidence.baskets(ONE, 8), 1).pairs());
  }
}
