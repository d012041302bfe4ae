package dev.artel.learning.recommender.sharing;

import dev.artel.core.port.Measure;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Shop;
import java.util.List;
import java.util.Optional;

/** A way to recommend together: what leaves a shop for it, and what a shop makes of all sums. */
public interface Method {
  /** Sums of nothing. */
  Update.Sums empty();

  /**
   * What leaves the shop.
   *
   * @param total what all shared before
   * @param secret of the shop and this version: where noise comes from
   */
  Update.Sums share(Shop shop, Update.Sums total, Hash secret);

  /** What the shop can do without others. */
  OwnLists alone(Shop shop);

  /** The model as the shop serves it, others' data within the cap. */
  ExposureCap.Capped serving(OwnLists own, Update.Sums total, ExposureCap cap);

  /** How much leaves the shop, and what it tells. */
  List<Measure> leaving(Shop shop);

  /** Why no shop can have sent this; empty where nothing speaks against it. */
  Optional<String> objection(Update.Sums share);
}
