package dev.artel.console.shop;

import dev.artel.core.values.Address;
import dev.artel.core.weights.Aggregations;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Share;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.Recommender;
import dev.artel.learning.recommender.model.Counts;
import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.sharing.ExposureCap;
import dev.artel.learning.recommender.sharing.ModelPlan;
import dev.artel.learning.recommender.sharing.OwnLists;
import java.util.List;
import java.util.Map;

/** How a shop ranks products, and what it tells others. */
record Ranking(ModelSpec model) {
  /** Item neighbours, as the recommender has them by default. */
  static final Ranking DEFAULT =
      new Ranking(new ModelSpec(ModelPlan.FAMILY, new Tree.Obj(Map.of(), 0)));

  private static final Address OTHERS = Address.hex("0x" + "ff".repeat(Address.SIZE));

  private ModelPlan plan() {
    return ModelPlan.of(model);
  }

  Scorer alone(Shop shop) {
    return plan().coTouch().alone(shop);
  }

  OwnLists lists(Shop shop) {
    return plan().method().alone(shop);
  }

  /**
   * Others' data within the cap on what they may promote.
   *
   * @param others sums that hold nothing of this shop's
   */
  ExposureCap.Capped together(OwnLists lists, Update.Sums others) {
    var own = plan().coTouch().share(lists.shop());
    var shares = List.of(new Share(Address.ZERO, 0, own), new Share(OTHERS, 0, others));
    return Recommender.serving(model, Aggregations.named("sums").combine(own, shares), lists);
  }

  /** What baskets come to, whether it leaves or stays. */
  Counts counts(Shop shop) {
    return Counts.of(shop, plan().maxBasket());
  }

  /** What leaves of it, by the shop's own numbers of items. */
  Gram leaving(Counts counts) {
    return counts.shown(plan().minUsers());
  }
}
