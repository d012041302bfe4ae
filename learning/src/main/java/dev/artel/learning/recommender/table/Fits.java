package dev.artel.learning.recommender.table;

import dev.artel.learning.recommender.model.ItemFactors;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.sharing.Factorised;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Factors of single shops, from which several rows of the table start: each is fitted once. */
final class Fits {
  private record Way(Factorised model, int iterations) {}

  /** By the shop that they are of, not by equal ones: to compare rows takes as long as a fit. */
  private final Map<Way, Map<Shop, ItemFactors>> made = new HashMap<>();

  ItemFactors of(Shop shop, Factorised model, int iterations) {
    return made.computeIfAbsent(new Way(model, iterations), way -> new IdentityHashMap<>())
        .computeIfAbsent(shop, one -> Federation.factors(List.of(one), model, iterations));
  }
}
