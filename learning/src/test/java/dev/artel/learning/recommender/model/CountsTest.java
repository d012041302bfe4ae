package dev.artel.learning.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.learning.recommender.Towns;
import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {
  private static Interactions rows(long seed) {
    return Towns.shop(seed, 0, 400, 80);
  }

  private static void assertFresh(Counts counts, long seed) {
    var fresh = Counts.of(counts.shop(), counts.most());
    assertThat(counts.gram()).as("seed %s", seed).isEqualTo(fresh.gram());
    for (int minPeople = 1; minPeople < 4; minPeople++) {
      assertThat(counts.shown(minPeople))
          .as("seed %s, of %s people", seed, minPeople)
          .isEqualTo(Gram.of(Incidence.baskets(counts.shop(), counts.most()), minPeople));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldCountNewRowsToTheBitsOfAFreshCount(long seed) {
    var random = new SplittableRandom(seed);
    var rows = rows(seed);
    int most = random.nextInt(2, 9);
    int known = random.nextInt(1, 300);
    var counts = Counts.of(Shop.of(rows.range(0, known)), most);

    while (known < rows.size()) {
      known = Math.min(rows.size(), known + random.nextInt(1, 60));
      counts = counts.with(Shop.of(rows.range(0, known)));
      assertFresh(counts, seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldForgetAPersonAsIfThereHadBeenNone(long seed) {
    var rows = rows(seed);
    var counts = Counts.of(Shop.of(rows), Integer.MAX_VALUE);

    for (long user = 0; user < 20; user++) {
      long gone = user;
      rows = rows.where(except(rows, gone));
      counts = counts.with(Shop.of(rows));
    }

    assertFresh(counts, seed);
  }

  private static IntPredicate except(Interactions rows, long user) {
    return row -> rows.at(Column.USER, row) != user;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldScoreToTheBitsOfAFreshFit(long seed) {
    var rows = rows(seed);
    var now = Shop.of(rows);
    var counts = Counts.of(Shop.of(rows.range(0, 350)), Integer.MAX_VALUE).with(now);

    var grown = Neighbours.of(NeighbourPlan.DEFAULT, now.items(), counts.gram());
    var fresh =
        Neighbours.of(
            NeighbourPlan.DEFAULT,
            now.items(),
            Gram.of(Incidence.baskets(now, Integer.MAX_VALUE), 1));

    var open = new boolean[now.items().size()];
    for (int u = 0; u < now.people().size(); u++) {
      var person = now.people().person(u);
      assertThat(grown.scores(person, open))
          .as("seed %s, person %s", seed, u)
          .isEqualTo(fresh.scores(person, open));
    }
  }
}
