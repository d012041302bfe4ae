package dev.artel.learning.recommender.table;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import dev.artel.core.weights.Aggregation;
import dev.artel.core.weights.Aggregations;
import dev.artel.core.weights.Share;
import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Als;
import dev.artel.learning.recommender.model.ItemFactors;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.sharing.CoTouch;
import dev.artel.learning.recommender.sharing.ExposureCap;
import dev.artel.learning.recommender.sharing.Factorised;
import dev.artel.learning.recommender.sharing.GramSums;
import dev.artel.learning.recommender.sharing.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a shop makes of what others share, without ledger and store.
 *
 * @param fits what was already fitted of any of the shops alone
 */
record Federation(Shop shop, List<Shop> others, Fits fits) {
  private static final Aggregation SUMS = Aggregations.named("sums");

  /** The receiver's, then the others'. */
  List<Shop> all() {
    var all = new ArrayList<>(List.of(shop));
    all.addAll(others);
    return all;
  }

  Scorer coTouch(CoTouch model) {
    return model.scorer(model.knowledge(shop, total(GramSums.EMPTY, all(), model::share)));
  }

  private static Update.Sums total(
      Update.Sums empty, List<Shop> shops, Function<Shop, Update.Sums> share) {
    return total(empty, shops.stream().map(share).toList());
  }

  static Update.Sums total(Update.Sums empty, List<Update.Sums> parts) {
    var shares = new ArrayList<Share>();
    for (int i = 0; i < parts.size(); i++) {
      var address = new byte[Address.SIZE];
      address[0] = (byte) i;
      shares.add(new Share(new Address(Bytes.of(address)), 0, parts.get(i)));
    }
    return (Update.Sums) SUMS.combine(empty, shares);
  }

  /** So many rounds of any model, without a cap on what others may push. */
  Scorer rounds(Method method, int rounds) {
    var total = method.empty();
    for (int round = 0; round < rounds; round++) {
      var before = total;
      total = total(method.empty(), all(), one -> method.share(one, before, Hash.ZERO));
    }
    return method.serving(method.alone(shop), total, new ExposureCap(100)).scorer();
  }

  Scorer factorised(Factorised model, int iterations) {
    return Als.of(model.plan(), shop.items(), factors(all(), model, iterations));
  }

  /** On the shop's own rows. */
  Scorer factorisedAlone(Factorised model, int iterations) {
    return Als.of(model.plan(), shop.items(), fits.of(shop, model, iterations));
  }

  static ItemFactors factors(List<Shop> shops, Factorised model, int iterations) {
    var total = total(model.empty(), shops, one -> model.share(one, model.empty()));
    for (int i = 0; i < iterations; i++) {
      var factors = model.factors(total);
      total = total(model.empty(), shops, one -> model.share(one, factors));
    }
    return model.factors(total);
  }
}
