package dev.artel.console.shop;

import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.model.Shop;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A shop as its pages show it: all that follows from its rows and from what others know.
 *
 * @param capped products that others' data would have promoted too far, and do not
 */
record Snapshot(Basis basis, Lists together, List<Product> capped, List<Card> cards, Gain gain) {
  /**
   * @param gain to be shown until the new one is worked out
   */
  static Snapshot of(Basis basis, Optional<Update.Sums> others, Gain gain) {
    if (others.isEmpty()) {
      return of(basis, basis.alone(), List.of(), gain);
    }
    var capped = basis.ranking().together(basis.own(), others.get());
    var items = basis.shop().items();
    var products = capped.products().stream().map(id -> basis.shelf().of(items.find(id))).toList();
    return of(basis, Lists.of(basis.shop(), capped.scorer()), products, gain);
  }

  private static Snapshot of(Basis basis, Lists together, List<Product> capped, Gain gain) {
    var cards = Promotion.of(basis.shop(), basis.shelf(), basis.alone(), together);
    return new Snapshot(basis, together, capped, cards, gain);
  }

  Snapshot with(Gain fresh) {
    return new Snapshot(basis, together, capped, cards, fresh);
  }

  Shop shop() {
    return basis.shop();
  }

  Shelf shelf() {
    return basis.shelf();
  }

  int customers() {
    return shop().people().size();
  }

  Optional<Product> product(long id) {
    int item = shop().items().find(id);
    return item < 0 ? Optional.empty() : Optional.of(shelf().of(item));
  }

  /** A customer's ten; none where there is no such customer. */
  List<Product> list(long user) {
    int person = shop().people().find(user);
    return person < 0 ? List.of() : products(together.of(person));
  }

  List<Product> seen(long user) {
    int person = shop().people().find(user);
    return person < 0 ? List.of() : products(shop().people().person(person).items());
  }

  private List<Product> products(int[] items) {
    return Arrays.stream(items).mapToObj(shelf()::of).toList();
  }

  /** For how many customers of both the ten are others now. */
  int changedFrom(Snapshot before) {
    int changed = 0;
    for (int u = 0; u < shop().people().size(); u++) {
      long user = shop().people().user(u);
      if (before.shop().people().find(user) >= 0 && !list(user).equals(before.list(user))) {
        changed++;
      }
    }
    return changed;
  }
}
