package dev.artel.learning.recommender.table;

import dev.artel.learning.recommender.evaluation.Exam;
import dev.artel.learning.recommender.evaluation.Fold;
import dev.artel.learning.recommender.evaluation.Marks;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One shop of one fold, where models are fitted and asked. For one thread. */
final class Seat {
  private final List<Interactions> trained;
  private final int number;
  private final Shop shop;
  private final Exam exam;
  private final Fits fits = new Fits();
  private final Map<Company, Federation> federations = new EnumMap<>(Company.class);

  Seat(List<Interactions> shops, int at, int number) {
    var fold = Fold.at(shops.get(number), at, Comparison.TESTED);
    this.trained = shops.stream().map(rows -> rows.range(0, at)).toList();
    this.number = number;
    this.shop = Shop.of(fold.train());
    this.exam = Exam.ofNewItems(shop, fold.test());
  }

  Marks marks(Entrant entrant, long seed) throws InterruptedException {
    return exam.marks(entrant.maker().scorer(federation(entrant.company()), seed));
  }

  private Federation federation(Company company) {
    return federations.computeIfAbsent(
        company, with -> new Federation(shop, with.others(trained, number, shop), fits));
  }
}
