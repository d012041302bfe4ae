package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Incidence;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.model.Universe;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A curious member, who reads baskets off shared sums: two items touched together, with all that
 * either was touched with, are somebody's basket where all of these were touched together.
 *
 * @param baskets of two items and more that there are
 * @param claims different baskets that it says there are
 * @param rebuilt baskets that are among the claims, item for item
 */
public record Curious(int baskets, int claims, int rebuilt) {
  /** Of one shop, by what it shares itself. */
  public static Curious of(Shop shop, int maxBasket, Update.Sums shared) {
    return of(List.of(shop), maxBasket, shared);
  }

  /** Of several shops, by the sum of what they share. */
  public static Curious of(List<Shop> shops, int maxBasket, Update.Sums shared) {
    var universe = Universe.of(shops.getFirst().items(), GramSums.keys(shared));
    var claims = claims(GramSums.onto(universe, shared));
    int baskets = 0;
    int rebuilt = 0;
    for (var shop : shops) {
      var touched = Incidence.baskets(shop, maxBasket);
      for (int u = 0; u < touched.people(); u++) {
        var basket =
            Arrays.stream(touched.item(), touched.start()[u], touched.start()[u + 1])
                .map(item -> universe.find(shop.items().key(item)))
                .sorted()
                .boxed()
                .toList();
        baskets += basket.size() > 1 ? 1 : 0;
        rebuilt += claims.contains(basket) ? 1 : 0;
      }
    }
    return new Curious(baskets, claims.size(), rebuilt);
  }

  private static Set<List<Integer>> claims(Gram gram) {
    var claims = new HashSet<List<Integer>>();
    for (int i = 0; i < gram.size(); i++) {
      for (int p = gram.from(i); p < gram.to(i); p++) {
        int j = gram.column(p);
        if (j > i) {
          var basket = around(gram, i, j);
          if (allTogether(gram, basket)) {
            claims.add(Arrays.stream(basket).boxed().toList());
          }
        }
      }
    }
    return claims;
  }

  private static int[] around(Gram gram, int i, int j) {
    var some = new int[gram.to(i) - gram.from(i) + 1];
    int size = 0;
    for (int p = gram.from(i); p < gram.to(i); p++) {
      int other = gram.column(p);
      if (other == j || gram.at(j, other) != 0) {
        some[size++] = other;
      }
    }
    some[size++] = i;
    return Arrays.stream(some, 0, size).sorted().toArray();
  }

  private static boolean allTogether(Gram gram, int[] items) {
    for (int a = 0; a < items.length; a++) {
      for (int b = 0; b < a; b++) {
        if (gram.at(items[a], items[b]) == 0) {
          return false;
        }
      }
    }
    return true;
  }
}
