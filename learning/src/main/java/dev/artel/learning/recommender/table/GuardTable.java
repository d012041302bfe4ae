package dev.artel.learning.recommender.table;

import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import dev.artel.core.weights.Update;
import dev.artel.learning.privacy.Budget;
import dev.artel.learning.recommender.evaluation.Exam;
import dev.artel.learning.recommender.evaluation.Fold;
import dev.artel.learning.recommender.evaluation.Marks;
import dev.artel.learning.recommender.model.Gram;
import dev.artel.learning.recommender.model.Incidence;
import dev.artel.learning.recommender.model.NeighbourPlan;
import dev.artel.learning.recommender.model.Neighbours;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.model.Universe;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.sharing.Curious;
import dev.artel.learning.recommender.sharing.GramSums;
import dev.artel.learning.recommender.sharing.Noised;
import dev.artel.learning.recommender.sharing.Sketched;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The guards side by side: how good the recommender still is, and what can be read off the sums.
 */
public final class GuardTable {
  private static final int MAX_BASKET = 8;
  private static final double DELTA = 1e-5;
  private static final Hash SECRET = Seeds.of(1, "noise");

  private final List<Interactions> shops;
  private final int trained;
  private final int tested;

  /** On the fold that the comparison is told by. */
  public GuardTable(List<Interactions> shops) {
    this(shops, Comparison.FOLDS.getLast(), Comparison.TESTED);
  }

  /**
   * @param trained rows of each shop, its first
   * @param tested rows after these
   */
  public GuardTable(List<Interactions> shops, int trained, int tested) {
    this.shops = List.copyOf(shops);
    this.trained = trained;
    this.tested = tested;
  }

  /** What a shop shares of its baskets; the sketch's cells hide no more than its sums do. */
  private interface Guard {
    Gram shared(Shop shop);
  }

  public List<GuardRow> rows(int threads) throws InterruptedException {
    var work = new ArrayList<Callable<GuardRow>>();
    for (int minUsers : new int[] {1, 2, 3, 5}) {
      work.add(() -> row("minUsers " + minUsers, exact(minUsers), false));
    }
    work.add(() -> row("minUsers 2, masked", exact(2), true));
    for (int epsilon : new int[] {8, 1}) {
      var noised = Noised.within(new Budget(epsilon, DELTA), 1, MAX_BASKET);
      work.add(
          () -> row("epsilon " + epsilon, shop -> noised.share(shop, SECRET, of(shop)), false));
    }
    return new Crew(threads).each(work);
  }

  private static Guard exact(int minUsers) {
    return shop -> Gram.of(Incidence.baskets(shop, MAX_BASKET), minUsers);
  }

  private static Hash of(Shop shop) {
    return Seeds.of(shop.rows().size(), shop.items().size(), shop.people().size());
  }

  private GuardRow row(String name, Guard guard, boolean masked) throws InterruptedException {
    var marks = new ArrayList<Marks>();
    for (int receiver = 0; receiver < shops.size(); receiver++) {
      marks.add(marks(receiver, guard, masked));
    }
    var all = trained().stream().map(Shop::of).toList();
    var shares = all.stream().map(shop -> GramSums.of(shop.items(), guard.shared(shop))).toList();
    var curious = Curious.of(all, MAX_BASKET, Federation.total(GramSums.EMPTY, shares));
    return new GuardRow(
        name,
        Marks.together(marks).hr(),
        span(shares.stream().map(GramSums::pairs).toList()),
        span(shares.stream().map(GramSums::items).toList()),
        curious.baskets(),
        curious.claims(),
        curious.rebuilt());
  }

  private static GuardRow.Span span(List<Integer> numbers) {
    return new GuardRow.Span(
        numbers.stream().reduce(Integer.MAX_VALUE, Math::min),
        numbers.stream().reduce(0, Math::max));
  }

  private List<Interactions> trained() {
    return shops.stream().map(rows -> rows.range(0, trained)).toList();
  }

  private Marks marks(int receiver, Guard guard, boolean masked) throws InterruptedException {
    var fold = Fold.at(shops.get(receiver), trained, tested);
    var shop = Shop.of(fold.train());
    var others = Company.APART.others(trained(), receiver, shop);
    var foreign = masked ? sketched(shop, others, guard) : summed(shop, others, guard);
    var own = Gram.of(Incidence.baskets(shop, Integer.MAX_VALUE), 1);
    Scorer scorer = Neighbours.of(NeighbourPlan.DEFAULT, shop.items(), own.plus(foreign));
    return Exam.ofNewItems(shop, fold.test()).marks(scorer);
  }

  private static Gram summed(Shop shop, List<Shop> others, Guard guard) {
    var shares = others.stream().map(o -> GramSums.of(o.items(), guard.shared(o))).toList();
    var universe = Universe.of(shop.items());
    return GramSums.onto(universe, Federation.total(GramSums.EMPTY, shares));
  }

  private static Gram sketched(Shop shop, List<Shop> others, Guard guard) {
    var own = Sketched.of(shop.items(), guard.shared(shop));
    var shares = new ArrayList<Update.Sums>(List.of(own));
    others.forEach(other -> shares.add(Sketched.of(other.items(), guard.shared(other))));
    return Sketched.onto(shop.items(), Federation.total(Sketched.empty(), shares), own);
  }
}
