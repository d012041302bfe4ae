package dev.artel.console.shop;

import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.model.Top;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Every customer's ten: of the products that they have not touched, those of the largest score.
 *
 * @param items for each person of the shop
 */
record Lists(int[][] items) {
  private static final int LENGTH = 10;

  static Lists of(Shop shop, Scorer scorer) {
    return new Lists(
        IntStream.range(0, shop.people().size())
            .parallel()
            .mapToObj(u -> list(shop, scorer, u))
            .toArray(int[][]::new));
  }

  private static int[] list(Shop shop, Scorer scorer, int u) {
    var person = shop.people().person(u);
    var open = new boolean[shop.items().size()];
    Arrays.fill(open, true);
    for (int item : person.items()) {
      open[item] = false;
    }
    return Top.of(scorer.scores(person, open), open, LENGTH);
  }

  int[] of(int person) {
    return items[person];
  }

  boolean holds(int person, int item) {
    return Arrays.stream(items[person]).anyMatch(i -> i == item);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lists that && Arrays.deepEquals(items, that.items);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(items);
  }

  @Override
  public String toString() {
    return "Lists[" + items.length + "]";
  }
}
