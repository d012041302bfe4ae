package dev.artel.console.shop;

import dev.artel.core.weights.Update;
import dev.artel.learning.recommender.evaluation.Exam;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Interactions;
import dev.artel.learning.recommender.rows.Names;
import dev.artel.learning.recommender.rows.Reading;
import dev.artel.learning.recommender.sharing.OwnLists;
import java.util.Optional;

/** What follows from a shop's rows alone, whatever others know. */
record Basis(Ranking ranking, OwnLists own, Names names, Shelf shelf, Lists alone, Trial trial) {
  private static final int HELD = 10;

  /**
   * How good lists would have been.
   *
   * @param own what there was before the rows that it asks for
   * @param alone of a thousand, for how many the next new product was among the ten of own data
   */
  record Trial(Exam exam, OwnLists own, int alone) {}

  static Basis of(Reading.Read read, Ranking ranking) throws InterruptedException {
    var shop = Shop.of(read.rows());
    return new Basis(
        ranking,
        ranking.lists(shop),
        read.names(),
        Shelf.of(shop, read.names()),
        Lists.of(shop, ranking.alone(shop)),
        trial(read.rows(), ranking));
  }

  private static Trial trial(Interactions rows, Ranking ranking) throws InterruptedException {
    int own = rows.size() - rows.size() / HELD;
    var shop = Shop.of(rows.range(0, own));
    var exam = Exam.ofNewItems(shop, rows.range(own, rows.size()));
    int alone = thousandths(exam.marks(ranking.alone(shop)).hr());
    return new Trial(exam, ranking.lists(shop), alone);
  }

  Shop shop() {
    return own.shop();
  }

  Gain gain(Optional<Update.Sums> others) throws InterruptedException {
    int together = trial.alone();
    if (others.isPresent()) {
      var scorer = ranking.together(trial.own(), others.get()).scorer();
      together = thousandths(trial.exam().marks(scorer).hr());
    }
    return new Gain(trial.exam().size(), trial.alone(), together);
  }

  private static int thousandths(double share) {
    return (int) Math.round(1000 * share);
  }
}
