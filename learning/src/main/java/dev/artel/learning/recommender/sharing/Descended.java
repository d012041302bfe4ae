package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.SparseTable;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Als;
import dev.artel.learning.recommender.model.Biased;
import dev.artel.learning.recommender.model.DescentPlan;
import dev.artel.learning.recommender.model.HomeDescent;
import dev.artel.learning.recommender.model.ItemFactors;
import dev.artel.learning.recommender.model.Items;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.model.Universe;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Factors by gradient descent at home, and then of each item the mean over shops, in which each
 * counts by its people: McMahan et al., Communication-efficient learning of deep networks from
 * decentralized data, 2017, item by item. People's factors never leave.
 */
record Descended(FactorPlan plan, DescentPlan descent, int minUsers) implements FactorSums {
  private static final String ITEMS = "items";
  private static final String PEOPLE = "people";
  private static final String FACTORS = "factors";
  private static final String BIAS = "bias";

  @Override
  public Update.Sums empty() {
    return sums(new long[0], new long[0], new long[0], new long[0]);
  }

  private Update.Sums sums(long[] keys, long[] people, long[] biases, long[] factors) {
    var columns = new TreeMap<String, SparseTable.Values>();
    columns.put(PEOPLE, new SparseTable.Values(1, people));
    columns.put(BIAS, new SparseTable.Values(1, biases));
    columns.put(FACTORS, new SparseTable.Values(plan.size(), factors));
    var table = new SparseTable(ITEMS, List.of(keys), columns);
    return SparseTable.sums(List.of(table), FixedPoint.BITS);
  }

  @Override
  public Update.Sums share(Shop shop, Update.Sums total) {
    var fitted =
        new HomeDescent(descent, plan.als(), shop, start(shop.items(), total)).fitted(plan.seed());
    int[] people = people(shop);
    int[] shown =
        Arrays.stream(shop.items().byKey()).filter(item -> people[item] >= minUsers).toArray();
    var factors = new long[Math.multiplyExact(shown.length, plan.size())];
    for (int s = 0; s < shown.length; s++) {
      for (int f = 0; f < plan.size(); f++) {
        double number = people[shown[s]] * fitted.factors()[shown[s]][f];
        factors[s * plan.size() + f] = FixedPoint.of(number);
      }
    }
    return sums(
        Arrays.stream(shown).mapToLong(shop.items()::key).toArray(),
        Arrays.stream(shown).mapToLong(item -> FixedPoint.of(people[item])).toArray(),
        Arrays.stream(shown)
            .mapToLong(item -> FixedPoint.of(people[item] * fitted.biases()[item]))
            .toArray(),
        factors);
  }

  private static int[] people(Shop shop) {
    var people = new int[shop.items().size()];
    for (int u = 0; u < shop.people().size(); u++) {
      for (int item : shop.people().person(u).items()) {
        people[item]++;
      }
    }
    return people;
  }

  /** Of a shop's items; those that the total says nothing of are drawn. */
  private Biased start(Items items, Update.Sums total) {
    var keys = Arrays.stream(items.byKey()).mapToLong(items::key).toArray();
    var rows = ItemFactors.drawn(keys, plan.seed(), plan.size()).rows();
    var biases = new double[keys.length];
    var known = mean(total);
    for (int k = 0, m = 0; k < keys.length; k++) {
      while (m < known.biases().length
          && Long.compareUnsigned(known.factors().keys()[m], keys[k]) < 0) {
        m++;
      }
      if (m < known.biases().length && known.factors().keys()[m] == keys[k]) {
        rows[k] = known.factors().rows()[m];
        biases[k] = known.biases()[m];
      }
    }
    return new Biased(ItemFactors.of(keys, rows, plan.size()), biases);
  }

  private Biased mean(Update.Sums total) {
    var table = SparseTable.find(total, ITEMS);
    var people = table.column(PEOPLE);
    var rows = new double[table.rows()][plan.size()];
    var biases = new double[table.rows()];
    for (int row = 0; row < rows.length; row++) {
      biases[row] = (double) table.column(BIAS)[row] / people[row];
      for (int f = 0; f < plan.size(); f++) {
        rows[row][f] = (double) table.column(FACTORS)[row * plan.size() + f] / people[row];
      }
    }
    return new Biased(ItemFactors.of(table.keys().getFirst(), rows, plan.size()), biases);
  }

  @Override
  public Scorer scorer(Shop shop, Update.Sums total) {
    var mean = mean(total);
    var likes = Als.of(plan.als(), shop.items(), mean.factors());
    var biases = new double[shop.items().size()];
    var keys = mean.factors().keys();
    var own = Universe.of(shop.items());
    for (int k = 0; k < keys.length; k++) {
      int item = own.find(keys[k]);
      if (item >= 0) {
        biases[item] = mean.biases()[k];
      }
    }
    return (person, open) -> {
      var scores = likes.scores(person, open);
      Arrays.setAll(scores, item -> scores[item] + biases[item]);
      return scores;
    };
  }

  @Override
  public Scorer alone(Shop shop) {
    return scorer(shop, new Descended(plan, descent, 1).share(shop, empty()));
  }

  @Override
  public int items(Update.Sums share) {
    return SparseTable.find(share, ITEMS).rows();
  }

  @Override
  public Optional<String> objection(Update.Sums share) {
    try {
      var table = SparseTable.find(share, ITEMS);
      boolean few = Arrays.stream(table.column(PEOPLE)).anyMatch(n -> n < FixedPoint.of(minUsers));
      return few
          ? Optional.of("an item has fewer people than " + minUsers)
          : FixedPoint.objection(share);
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
