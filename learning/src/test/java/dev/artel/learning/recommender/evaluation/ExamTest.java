package dev.artel.learning.recommender.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.artel.learning.recommender.ShopFiles;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Interactions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ExamTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** Items 10 to 21 are 0 to 11; person 1 touched 10, person 2 touched 10 and 11. */
  private static final Interactions TRAIN =
      ShopFiles.rows(
          "1,10,,,1,view",
          "2,10,,,1,view",
          "2,11,,,1,view",
          "3,12,,,1,view",
          "3,13,,,1,view",
          "3,14,,,1,view",
          "3,15,,,1,view",
          "3,16,,,1,view",
          "3,17,,,1,view",
          "3,18,,,1,view",
          "3,19,,,1,view",
          "3,20,,,1,view",
          "3,21,,,1,view");

  private static final Shop SHOP = Shop.of(TRAIN);

  /** Prefers smaller product ids. */
  private static final Scorer BY_NUMBER = (person, open) -> new double[12];

  @Test
  void shouldMarkAListAsByHand() throws InterruptedException {
    var exam =
        Exam.ofNewItems(
            SHOP,
            ShopFiles.rows("1,12,,,1,view", "1,99,,,1,view", "1,10,,,1,cart", "9,12,,,1,view"));

    var marks = exam.marks(BY_NUMBER);

    // The list of person 1 is 11, 12, ... 20: item 12 at rank 2; item 99 is not in the shop.
    assertThat(marks.size()).isEqualTo(1);
    assertThat(marks.hr()).isEqualTo(1);
    double log3 = StrictMath.log(3) / StrictMath.log(2);
    assertThat(marks.ndcg()).isCloseTo((1 / log3) / (1 + 1 / log3), EXACT);
    assertThat(marks.mean(Mark::reciprocal)).isEqualTo(0.5);
    assertThat(marks.mean(Mark::recall)).isEqualTo(0.5);
    assertThat(marks.coverage()).isCloseTo(10 / 12.0, EXACT);
    assertThat(marks.mean(Mark::novelty)).isCloseTo(StrictMath.log(3) / StrictMath.log(2), EXACT);
  }

  @Test
  void shouldOfferRepeatsWhereTheyCount() throws InterruptedException {
    var later = ShopFiles.rows("1,10,,,1,cart", "2,21,,,1,view");

    var fresh = Exam.ofNewItems(SHOP, later).marks(BY_NUMBER);
    var all = Exam.ofAllItems(SHOP, later).marks(BY_NUMBER);

    assertThat(fresh.all()).extracting(Mark::user).containsExactly(2L);
    assertThat(fresh.hr()).isEqualTo(1);
    assertThat(all.all()).extracting(Mark::hit).containsExactly(1.0, 0.0);
    assertThat(all.all()).extracting(Mark::reciprocal).containsExactly(1.0, 0.0);
  }

  @Test
  void shouldCutFoldsByRows() {
    var fold = Fold.at(TRAIN, 4, 2);

    assertThat(fold.train().size()).isEqualTo(4);
    assertThat(fold.test()).isEqualTo(TRAIN.range(4, 6));
    assertThatThrownBy(() -> Fold.at(TRAIN, 12, 2)).hasMessageContaining("needs more than 13");
  }
}
