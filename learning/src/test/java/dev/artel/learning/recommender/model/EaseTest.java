package dev.artel.learning.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artel.learning.recommender.ShopFiles;
import dev.artel.learning.recommender.Towns;
import dev.artel.learning.recommender.evaluation.Exam;
import dev.artel.learning.recommender.evaluation.Fold;
import dev.artel.learning.recommender.rows.Interactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EaseTest {
  private static final long[] NOBODY = {};

  private static Universe universe(Shop shop) {
    return Universe.of(shop.items(), NOBODY);
  }

  private static Gram gram(Shop shop) {
    return Gram.of(Incidence.logarithms(shop).in(universe(shop)), 1);
  }

  private static Ease fitted(Shop shop) {
    return Ease.of(shop.items(), universe(shop), gram(shop));
  }

  private static double[] scores(Ease ease, Shop shop, int person) {
    return ease.scores(shop.people().person(person), new boolean[shop.items().size()]);
  }

  @Test
  void shouldEqualTheDenseSolveWhereAllItemsAreNeighbours() {
    var shop = Shop.of(Towns.shop(1, 0, 900, 6));
    var universe = universe(shop);
    var weights = dense(gram(shop));

    for (int u = 0; u < shop.people().size(); u++) {
      var person = shop.people().person(u);
      var scores = scores(fitted(shop), shop, u);
      for (int j = 0; j < scores.length; j++) {
        double expected = 0;
        for (int i = 0; i < person.items().length; i++) {
          double x = Incidence.logarithm(person.strengths()[i]) / 256.0;
          expected += x * weights[universe.place(person.items()[i])][universe.place(j)];
        }
        assertThat(scores[j]).isCloseTo(expected, within(1e-9));
      }
    }
  }

  /** Steck's closed form: P = (G + 10 I)^-1, B = -P / diag(P) off the diagonal, 0 on it. */
  private static double[][] dense(Gram gram) {
    int size = gram.size();
    var inverse = new double[size][];
    for (int j = 0; j < size; j++) {
      var a = new double[size][size];
      for (int i = 0; i < size; i++) {
        for (int k = 0; k < size; k++) {
          a[i][k] = gram.at(i, k) / 65536.0 + (i == k ? 10 : 0);
        }
      }
      inverse[j] = new double[size];
      inverse[j][j] = 1;
      Cholesky.solve(a, inverse[j], size);
    }
    var weights = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        weights[i][j] = i == j ? 0 : -inverse[j][i] / inverse[j][j];
      }
    }
    return weights;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void shouldBeTheSameToTheBitWhenFittedRowByRow(long seed) {
    var rows = Towns.shop(seed, 0, 300, 60);
    int known = 240 + (int) seed * 7;
    var before = Shop.of(rows.range(0, known));
    var after = Shop.of(rows);

    var grown = fitted(before).with(after.items(), universe(after), gram(after));

    for (int u = 0; u < after.people().size(); u++) {
      assertThat(scores(grown, after, u))
          .as("seed %s, person %s", seed, u)
          .containsExactly(scores(fitted(after), after, u));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, .128, .071", "1, .109, .043", "2, .102, .047"})
  void shouldReachTheKnownFigures(int number, double hr, double ndcg) throws InterruptedException {
    var fold = Fold.at(ShopFiles.shop(number), 9_000, 1_000);
    var shop = Shop.of(fold.train());

    var marks = Exam.ofNewItems(shop, fold.test()).marks(fitted(shop));

    assertThat(marks.hr()).isCloseTo(hr, within(0.004));
    assertThat(marks.ndcg()).isCloseTo(ndcg, within(0.004));
  }

  @Test
  void shouldScoreNothingForNobody() {
    var shop = Shop.of(Interactions.NONE);

    assertThat(fitted(shop).scores(new Person(new int[0], new long[0]), new boolean[0])).isEmpty();
  }
}
