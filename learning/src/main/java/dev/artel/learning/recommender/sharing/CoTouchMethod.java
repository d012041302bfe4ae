package dev.artel.learning.recommender.sharing;

import dev.artel.core.port.Measure;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.model.Universe;
import java.util.List;
import java.util.Optional;

/** Which items are touched together: as it is, in a sketch, under noise. */
record CoTouchMethod(ModelPlan plan) implements Method {
  @Override
  public Update.Sums empty() {
    return plan.sketch() ? Sketched.empty() : GramSums.EMPTY;
  }

  @Override
  public Update.Sums share(Shop shop, Update.Sums total, Hash secret) {
    var noise = plan.noise();
    return sums(
        shop,
        noise.isWanted()
            ? noise.noised(plan.maxBasket()).share(shop, secret, shop.rows().hash())
            : shared(shop));
  }

  private Gram shared(Shop shop) {
    return plan.coTouch().shared(shop, Universe.of(shop.items()));
  }

  private Update.Sums sums(Shop shop, Gram gram) {
    return plan.sketch() ? Sketched.of(shop.items(), gram) : GramSums.of(shop.items(), gram);
  }

  @Override
  public OwnLists alone(Shop shop) {
    return OwnLists.of(shop, plan.coTouch().alone(shop));
  }

  @Override
  public ExposureCap.Capped serving(OwnLists own, Update.Sums total, ExposureCap cap) {
    return cap.apply(own, plan.coTouch(), knowledge(own.shop(), total));
  }

  private CoTouch.Knowledge knowledge(Shop shop, Update.Sums total) {
    if (!plan.sketch() && !plan.noise().isWanted()) {
      return plan.coTouch().knowledge(shop, total);
    }
    // One's own noise cannot be told any more, so it stays in: it is no more than others' is.
    var own =
        plan.noise().isWanted()
            ? plan.noise().noised(plan.maxBasket()).withoutNoise(shop)
            : shared(shop);
    var foreign =
        plan.sketch()
            ? Sketched.onto(shop.items(), total, Sketched.of(shop.items(), own))
            : GramSums.onto(Universe.of(shop.items()), total).minus(own).positive();
    return plan.coTouch().knowledge(shop, Universe.of(shop.items()), foreign);
  }

  @Override
  public List<Measure> leaving(Shop shop) {
    if (plan.noise().isWanted()) {
      return List.of(new Measure("epsilon", plan.noise().epsilon(), 0));
    }
    var share = plan.coTouch().share(shop);
    var curious = Curious.of(shop, plan.maxBasket(), share);
    return List.of(
        new Measure("pairs that left", GramSums.pairs(share), 0),
        new Measure("items that left", GramSums.items(share), 0),
        new Measure("baskets", curious.baskets(), 0),
        new Measure("baskets rebuilt", curious.rebuilt(), 0));
  }

  @Override
  public Optional<String> objection(Update.Sums share) {
    return plan.sketch()
        ? Sketched.objection(share, plan.maxUsers())
        : new ShareCheck(plan).objection(share);
  }
}
