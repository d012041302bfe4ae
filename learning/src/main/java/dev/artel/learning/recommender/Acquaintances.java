package dev.artel.learning.recommender;

import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.sharing.ModelPlan;
import dev.artel.learning.recommender.sharing.OwnLists;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The shops that were asked about last: whoever judges asks about the same one again and again. It
 * changes no answer, only when it comes.
 */
final class Acquaintances {
  private static final int MOST = 6;

  private final Deque<Known> all = new ArrayDeque<>();

  private record Known(ModelSpec model, Dataset rows, OwnLists own) {}

  OwnLists of(ModelSpec model, Dataset rows) {
    return find(model, rows).orElseGet(() -> meet(model, rows));
  }

  private synchronized Optional<OwnLists> find(ModelSpec model, Dataset rows) {
    return all.stream()
        .filter(known -> known.rows().equals(rows) && known.model().equals(model))
        .map(Known::own)
        .findFirst();
  }

  private OwnLists meet(ModelSpec model, Dataset rows) {
    var own = ModelPlan.of(model).method().alone(Shop.of(Interactions.of(rows)));
    keep(new Known(model, rows, own));
    return own;
  }

  private synchronized void keep(Known known) {
    all.addFirst(known);
    if (all.size() > MOST) {
      all.removeLast();
    }
  }
}
