package dev.artel.learning.recommender.sharing;

import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;

/**
 * A shop, and how often its own data alone puts each item into its people's lists: whatever others
 * add is compared with that, so it is worked out once for many comparisons.
 */
public final class OwnLists {
  private final Shop shop;
  private final int[] shown;

  private OwnLists(Shop shop, int[] shown) {
    this.shop = shop;
    this.shown = shown;
  }

  /**
   * @param alone made of the shop's own data only
   */
  static OwnLists of(Shop shop, Scorer alone) {
    return new OwnLists(shop, ExposureCap.shown(shop, alone));
  }

  public Shop shop() {
    return shop;
  }

  /** In how many lists an item is. */
  int shown(int item) {
    return shown[item];
  }
}
