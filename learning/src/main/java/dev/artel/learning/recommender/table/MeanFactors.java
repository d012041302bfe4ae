package dev.artel.learning.recommender.table;

import dev.artel.learning.recommender.model.Als;
import dev.artel.learning.recommender.model.AlsPlan;
import dev.artel.learning.recommender.model.ItemFactors;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.sharing.Factorised;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The e-commerce paper's way (its section 2.2): every shop trains by itself, then item factors are
 * averaged once. Here from one common start, and over all shops that have the item, where the
 * paper's code averages two by halves.
 *
 * @param counted weighted by the people who touched the item
 */
record MeanFactors(boolean counted, int iterations) {
  /** An item's factors in one shop. */
  private record Part(double[] row, double weight) {}

  Scorer scorer(Federation federation, long seed) {
    var plan = AlsPlan.DEFAULT;
    var parts =
        new TreeMap<Long, List<Part>>(Comparator.comparingLong(key -> key ^ Long.MIN_VALUE));
    for (var shop : federation.all()) {
      var factors = federation.fits().of(shop, new Factorised(plan, seed, 1), iterations);
      gather(shop, factors, parts);
    }
    var keys = parts.keySet().stream().mapToLong(key -> key).toArray();
    var rows = parts.values().stream().map(MeanFactors::mean).toArray(double[][]::new);
    var factors = ItemFactors.of(keys, rows, plan.factors());
    return Als.of(plan, federation.shop().items(), factors);
  }

  private void gather(Shop shop, ItemFactors factors, Map<Long, List<Part>> parts) {
    var people = people(shop);
    for (int k = 0; k < factors.keys().length; k++) {
      long key = factors.keys()[k];
      double weight = counted ? people.getOrDefault(key, 0) : 1;
      parts.computeIfAbsent(key, one -> new ArrayList<>()).add(new Part(factors.rows()[k], weight));
    }
  }

  private static Map<Long, Integer> people(Shop shop) {
    var people = new TreeMap<Long, Integer>();
    for (int u = 0; u < shop.people().size(); u++) {
      for (int item : shop.people().person(u).items()) {
        people.merge(shop.items().key(item), 1, Integer::sum);
      }
    }
    return people;
  }

  private static double[] mean(List<Part> parts) {
    double total = parts.stream().mapToDouble(Part::weight).sum();
    var mean = new double[parts.getFirst().row().length];
    for (var part : parts) {
      for (int f = 0; f < mean.length; f++) {
        mean[f] += part.weight() / total * part.row()[f];
      }
    }
    return mean;
  }
}
