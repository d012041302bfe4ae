package dev.artel.learning.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artel.learning.recommender.ShopFiles;
import dev.artel.learning.recommender.evaluation.Exam;
import dev.artel.learning.recommender.evaluation.Fold;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of peer.md, section 6, that need no other shop. */
class OwnModelsTest {
  private static final Offset<Double> THREE_DIGITS = within(0.0005);
  private static final Offset<Double> ABOUT = within(0.004);

  @ParameterizedTest
  @CsvSource({
    "0, 243, .066, .025, .185, .103",
    "1, 266, .023, .008, .150, .069",
    "2, 305, .049, .018, .177, .092"
  })
  void shouldReachTheKnownFigures(
      int number, int people, double hr, double ndcg, double ownHr, double ownNdcg)
      throws InterruptedException {
    var fold = Fold.at(ShopFiles.shop(number), 9_000, 1_000);
    var shop = Shop.of(fold.train());
    var exam = Exam.ofNewItems(shop, fold.test());
    var gram = Gram.of(Incidence.baskets(shop, Integer.MAX_VALUE), 1);

    var popular = exam.marks(Popularity.of(shop));
    var own = exam.marks(Neighbours.of(NeighbourPlan.DEFAULT, shop.items(), gram));

    assertThat(exam.size()).isEqualTo(people);
    assertThat(popular.hr()).isCloseTo(hr, THREE_DIGITS);
    assertThat(popular.ndcg()).isCloseTo(ndcg, THREE_DIGITS);
    assertThat(own.hr()).isCloseTo(ownHr, ABOUT);
    assertThat(own.ndcg()).isCloseTo(ownNdcg, ABOUT);
  }
}
