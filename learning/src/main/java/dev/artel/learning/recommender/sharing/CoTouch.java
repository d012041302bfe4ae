package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Ease;
import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Incidence;
import dev.artel.learning.recommender.model.NeighbourPlan;
import dev.artel.learning.recommender.model.Neighbours;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.model.Universe;

/**
 * Models of which items are touched together: what a shop shares of them, and what it makes of the
 * sum of all shares. Its own data it uses whole; of others it knows their shares only.
 *
 * @param minUsers how many people must stand behind each number that leaves a shop
 * @param maxBasket how many items of a person count in it, the last touched; for neighbours only
 */
public record CoTouch(Kind kind, NeighbourPlan parts, int minUsers, int maxBasket) {
  /** Which model. */
  public enum Kind {
    NEIGHBOURS,
    EASE
  }

  public CoTouch {
    if (minUsers < 1 || maxBasket < 2) {
      throw new IllegalArgumentException("minUsers is at least 1, maxBasket at least 2");
    }
  }

  /**
   * What one shop knows.
   *
   * @param own from its own people
   * @param foreign from others' shares
   */
  public record Knowledge(Shop shop, Universe universe, Gram own, Gram foreign) {
    /** Without what others say of some of the shop's items. */
    Knowledge withoutItems(boolean[] items) {
      var places = new boolean[universe.size()];
      for (int item = 0; item < items.length; item++) {
        places[universe.place(item)] = items[item];
      }
      return new Knowledge(shop, universe, own, foreign.without(places));
    }
  }

  /** What leaves the shop. */
  public Update.Sums share(Shop shop) {
    return GramSums.of(shop.items(), shared(shop, Universe.of(shop.items())));
  }

  Gram shared(Shop shop, Universe universe) {
    return Gram.of(incidence(shop, maxBasket).in(universe), minUsers);
  }

  private Incidence incidence(Shop shop, int most) {
    return switch (kind) {
      case NEIGHBOURS -> Incidence.baskets(shop, most);
      case EASE -> Incidence.logarithms(shop);
    };
  }

  /** From a total that the shop's own share is part of. */
  public Knowledge knowledge(Shop shop, Update.Sums total) {
    var universe =
        switch (kind) {
          case NEIGHBOURS -> Universe.of(shop.items());
          case EASE -> Universe.of(shop.items(), GramSums.keys(total));
        };
    var foreign = GramSums.onto(universe, total).minus(shared(shop, universe)).positive();
    return knowledge(shop, universe, foreign);
  }

  Knowledge knowledge(Shop shop, Universe universe, Gram foreign) {
    var own = Gram.of(incidence(shop, Integer.MAX_VALUE).in(universe), 1);
    return new Knowledge(shop, universe, own, foreign);
  }

  /** Without any others. */
  public Scorer alone(Shop shop) {
    return scorer(knowledge(shop, GramSums.EMPTY));
  }

  public Scorer scorer(Knowledge known) {
    var items = known.shop().items();
    var gram = known.own().plus(known.foreign());
    return switch (kind) {
      case NEIGHBOURS -> Neighbours.of(parts, items, gram);
      case EASE -> Ease.of(items, known.universe(), gram);
    };
  }
}
