package dev.artel.learning.recommender.sharing;

import dev.artel.core.port.Measure;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import java.util.List;
import java.util.Optional;

/**
 * Factors that all shops fit together. Of what others say of an item nothing can be taken back, so
 * one that they push beyond the cap is recommended to nobody.
 */
record FactorMethod(FactorSums sums) implements Method {
  @Override
  public Update.Sums empty() {
    return sums.empty();
  }

  @Override
  public Update.Sums share(Shop shop, Update.Sums total, Hash secret) {
    return sums.share(shop, total);
  }

  @Override
  public OwnLists alone(Shop shop) {
    return OwnLists.of(shop, sums.alone(shop));
  }

  @Override
  public ExposureCap.Capped serving(OwnLists own, Update.Sums total, ExposureCap cap) {
    var scorer = sums.scorer(own.shop(), total);
    return cap.apply(own, stopped -> silent(scorer, stopped));
  }

  private static Scorer silent(Scorer scorer, boolean[] stopped) {
    return (person, open) -> {
      var scores = scorer.scores(person, open);
      for (int item = 0; item < scores.length; item++) {
        scores[item] = stopped[item] ? Double.NEGATIVE_INFINITY : scores[item];
      }
      return scores;
    };
  }

  @Override
  public List<Measure> leaving(Shop shop) {
    var first = sums.share(shop, sums.empty());
    return List.of(new Measure("items that left", sums.items(sums.share(shop, first)), 0));
  }

  @Override
  public Optional<String> objection(Update.Sums share) {
    return sums.objection(share);
  }
}
