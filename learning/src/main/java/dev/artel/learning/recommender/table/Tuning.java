package dev.artel.learning.recommender.table;

import dev.artel.learning.recommender.evaluation.Marks;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.sharing.CoTouch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What models may be tuned on: all folds but the last. It is made of no row of the last one's test,
 * so whoever tunes by it cannot have looked.
 */
public final class Tuning {
  static final List<Integer> FOLDS = Comparison.FOLDS.subList(0, Comparison.FOLDS.size() - 1);

  private final List<Interactions> shops;

  private Tuning(List<Interactions> shops) {
    this.shops = shops;
  }

  public static Tuning of(List<Interactions> shops) {
    int rows = FOLDS.getLast() + Comparison.TESTED;
    return new Tuning(shops.stream().map(shop -> shop.range(0, rows)).toList());
  }

  /**
   * Over the folds and all shops.
   *
   * @param together with others' shares, shops apart; else on own data
   */
  public Marks marks(CoTouch model, boolean together, int threads) throws InterruptedException {
    var entrant = Entrant.of("tuned", model, together);
    var work = new ArrayList<Callable<Marks>>();
    for (int fold : FOLDS) {
      for (int shop = 0; shop < shops.size(); shop++) {
        int number = shop;
        work.add(() -> new Seat(shops, fold, number).marks(entrant, 0));
      }
    }
    return Marks.together(new Crew(threads).each(work));
  }
}
