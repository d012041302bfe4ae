package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import java.util.Optional;

/** Items' factors that are fitted in rounds, by sums over shops. */
interface FactorSums {
  Update.Sums empty();

  Update.Sums share(Shop shop, Update.Sums total);

  /** Of the items that the total tells something of; the first ones just say which there are. */
  Scorer scorer(Shop shop, Update.Sums total);

  /** On the shop's rows, without any others. */
  Scorer alone(Shop shop);

  int items(Update.Sums share);

  Optional<String> objection(Update.Sums share);
}
