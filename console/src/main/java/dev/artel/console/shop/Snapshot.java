package dev.artel.console.shop;

import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.evaluation.Exam;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A shop as its pages show it: all that follows from its rows and from what others know. */
record Snapshot(Shop shop, Names names, Shelf shelf, Lists together, List<Card> cards, Gain gain) {
  private static final int HELD = 10;

  static Snapshot of(Interactions rows, Names names, Ranking ranking, Optional<Update.Sums> others)
      throws InterruptedException {
    var shop = Shop.of(rows);
    var shelf = Shelf.of(shop, names);
    var alone = Lists.of(shop, ranking.alone(shop));
    var together = others.isEmpty() ? alone : Lists.of(shop, ranking.together(shop, others.get()));
    return new Snapshot(
        shop,
        names,
        shelf,
        together,
        Promotion.of(shop, shelf, alone, together),
        gain(rows, ranking, others));
  }

  private static Gain gain(Interactions rows, Ranking ranking, Optional<Update.Sums> others)
      throws InterruptedException {
    int own = rows.size() - rows.size() / HELD;
    var shop = Shop.of(rows.range(0, own));
    var exam = Exam.ofNewItems(shop, rows.range(own, rows.size()));
    int alone = thousandths(exam.marks(ranking.alone(shop)).hr());
    int together =
        others.isEmpty()
            ? alone
            : thousandths(exam.marks(ranking.together(shop, others.get())).hr());
    return new Gain(exam.size(), alone, together);
  }

  private static int thousandths(double share) {
    return (int) Math.round(1000 * share);
  }

  int customers() {
    return shop.people().size();
  }

  Optional<Product> product(long id) {
    int item = shop.items().find(id);
    return item < 0 ? Optional.empty() : Optional.of(shelf.of(item));
  }

  /** A customer's ten; none where there is no such customer. */
  List<Product> list(long user) {
    int person = shop.people().find(user);
    return person < 0 ? List.of() : products(together.of(person));
  }

  List<Product> seen(long user) {
    int person = shop.people().find(user);
    return person < 0 ? List.of() : products(shop.people().person(person).items());
  }

  private List<Product> products(int[] items) {
    return Arrays.stream(items).mapToObj(shelf::of).toList();
  }

  /** For how many customers of both the ten are others now. */
  int changedFrom(Snapshot before) {
    int changed = 0;
    for (int u = 0; u < shop.people().size(); u++) {
      long user = shop.people().user(u);
      if (before.shop.people().find(user) >= 0 && !list(user).equals(before.list(user))) {
        changed++;
      }
    }
    return changed;
  }
}
