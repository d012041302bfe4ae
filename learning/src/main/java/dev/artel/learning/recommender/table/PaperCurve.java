package dev.artel.learning.recommender.table;

import dev.artel.learning.recommender.evaluation.Fold;
import dev.artel.learning.recommender.model.Descent;
import dev.artel.learning.recommender.model.DescentPlan;
import dev.artel.learning.recommender.model.Shop;
import dev.artel.learning.recommender.rows.Column;
import dev.artel.learning.recommender.rows.Interactions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The e-commerce paper's own exam (its sections 3.2 and 4.1): factors learn the value of each event
 * plus a random deviation, 9,000 rows to learn and 1,000 to tell. The paper does not say which
 * values; a view 1, a cart 2, a purchase 4 and a deviation of up to a half give the mean predictor
 * the error that is known of it, .21. Half of that error is the deviation, which nobody can tell.
 */
public final class PaperCurve {
  /**
   * Mean squared errors, mean over the shops.
   *
   * @param constant of telling the mean of the training rows, on the rows to tell
   */
  public record Point(int epoch, double train, double test, double constant) {}

  private static final int FACTORS = 20;
  private static final int EPOCHS = 100;
  private static final double SPREAD = 0.1;
  private static final DescentPlan PLAN = new DescentPlan(EPOCHS, 0.01, 0.02);
  private static final List<Integer> SHOWN = List.of(0, 9, 24, 49, 99);
  private static final int TRAINED = Comparison.FOLDS.getLast();

  private PaperCurve() {}

  /** After the epochs that are shown. */
  public static List<Point> of(List<Interactions> shops) {
    var curves = new ArrayList<List<Point>>();
    for (int shop = 0; shop < shops.size(); shop++) {
      curves.add(of(shops.get(shop), new SplittableRandom(shop)));
    }
    var means = new ArrayList<Point>();
    for (int at = 0; at < SHOWN.size(); at++) {
      int shown = at;
      means.add(mean(curves.stream().map(curve -> curve.get(shown)).toList()));
    }
    return means;
  }

  private static Point mean(List<Point> points) {
    return new Point(
        points.getFirst().epoch(),
        points.stream().mapToDouble(Point::train).average().orElse(0),
        points.stream().mapToDouble(Point::test).average().orElse(0),
        points.stream().mapToDouble(Point::constant).average().orElse(0));
  }

  private static List<Point> of(Interactions rows, SplittableRandom random) {
    var fold = Fold.at(rows, TRAINED, Comparison.TESTED);
    // Numbers of all people and items, so that the rows to tell may be of some that nobody learnt.
    var all = Shop.of(rows.range(0, TRAINED + Comparison.TESTED));
    var train = ratings(all, fold.train(), random);
    var test = ratings(all, fold.test(), random);
    double mean = Arrays.stream(train.number()).average().orElse(0);
    var people = Descent.Side.drawn(all.people().size(), FACTORS, SPREAD, random);
    var items = Descent.Side.drawn(all.items().size(), FACTORS, SPREAD, random);
    var descent = new Descent(PLAN, mean, people, items);
    double constant =
        Arrays.stream(test.number()).map(n -> (n - mean) * (n - mean)).average().orElse(0);
    var points = new ArrayList<Point>();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      descent.epoch(train, random);
      if (SHOWN.contains(epoch)) {
        points.add(new Point(epoch, descent.error(train), descent.error(test), constant));
      }
    }
    return points;
  }

  private static Descent.Ratings ratings(Shop all, Interactions rows, SplittableRandom random) {
    var person = new int[rows.size()];
    var item = new int[rows.size()];
    var number = new double[rows.size()];
    for (int row = 0; row < number.length; row++) {
      person[row] = all.people().find(rows.at(Column.USER, row));
      item[row] = all.items().find(rows.at(Column.PRODUCT, row));
      number[row] = value(rows.at(Column.EVENT, row)) + random.nextDouble() - 0.5;
    }
    return new Descent.Ratings(person, item, number);
  }

  /** By the strength of a view, a cart, a purchase. */
  private static int value(long strength) {
    return strength == 5 ? 4 : strength == 3 ? 2 : 1;
  }
}
