package dev.artel.learning.recommender.sharing;

import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.learning.recommender.model.Incidence;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import java.nio.ByteBuffer;
import java.util.TreeMap;

/**
 * Counts a shop's people by what of them is in its sums, so that what changes no sum counts for no
 * change: who looks at a product once more is the same as before.
 *
 * @param secret the shop's own, always the same
 */
public record CensusTaker(ModelPlan plan, Hash secret) {
  @Override
  public String toString() {
    return "CensusTaker[" + plan + "]";
  }

  public Census of(Interactions rows) {
    var shop = Shop.of(rows);
    var told = told(shop);
    var marks = new TreeMap<Long, Long>();
    for (int u = 0; u < told.people(); u++) {
      long person = person(shop.people().user(u));
      marks.put(person, deeds(person, shop, told, u));
    }
    return new Census(marks);
  }

  private Incidence told(Shop shop) {
    return plan.model() == ModelPlan.Kind.NEIGHBOURS
        ? Incidence.baskets(shop, plan.maxBasket())
        : Incidence.logarithms(shop);
  }

  private long person(long user) {
    return mark(ByteBuffer.allocate(Long.BYTES).putLong(user).array());
  }

  /** In whichever order it was done: sums have no order. */
  private long deeds(long person, Shop shop, Incidence told, int u) {
    var deeds = new TreeMap<Long, Integer>();
    for (int e = told.start()[u]; e < told.start()[u + 1]; e++) {
      deeds.put(shop.items().product(told.item()[e]), told.value()[e]);
    }
    var text = ByteBuffer.allocate(Long.BYTES + deeds.size() * (Long.BYTES + Integer.BYTES));
    text.putLong(person);
    deeds.forEach((product, value) -> text.putLong(product).putInt(value));
    return mark(text.array());
  }

  private long mark(byte[] text) {
    var digest = Digests.sha256(secret.bytes().toArray(), text);
    return ByteBuffer.wrap(digest.bytes().toArray()).getLong();
  }

  /** The rows of those only who stood then as they stand in these. */
  public Interactions standing(Interactions rows, Census before) {
    var now = of(rows);
    return rows.where(row -> now.stands(person(rows.at(Column.USER, row)), before));
  }
}
