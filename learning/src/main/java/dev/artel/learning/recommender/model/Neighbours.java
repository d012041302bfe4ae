package dev.artel.learning.recommender.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Item neighbours (Sarwar et al., Item-based collaborative filtering recommendation algorithms,
 * 2001) with category, price and brand. An item counts for {@code exp(-decay r)}, where r others
 * were touched after it. Each part is divided by its largest value among the candidates; sums run
 * in the order of keys.
 */
public final class Neighbours implements Scorer {
  private static final double ONE = 1.0 / (1 << Gram.SCALE_BITS);
  private static final double PRICE_WIDTH = 0.5;

  private final NeighbourPlan plan;
  private final Items items;
  private final Gram gram;
  private final double[] people;
  private final double[] known;
  private final Groups categories;
  private final Groups brands;

  private Neighbours(NeighbourPlan plan, Items items, Gram gram) {
    this.plan = plan;
    this.items = items;
    this.gram = gram;
    this.people =
        IntStream.range(0, items.size()).mapToDouble(i -> gram.diagonal(i) * ONE).toArray();
    this.known = Arrays.stream(people).map(n -> StrictMath.log(1 + n)).toArray();
    this.categories = Groups.of(items.categories());
    this.brands = Groups.of(items.brands());
  }

  /**
   * @param gram of baskets: its diagonal tells how many people touched an item
   */
  public static Neighbours of(NeighbourPlan plan, Items items, Gram gram) {
    return new Neighbours(plan, items, gram);
  }

  @Override
  public double[] scores(Person person, boolean[] open) {
    var weights = new double[person.items().length];
    Arrays.setAll(weights, r -> StrictMath.exp(-plan.decay() * r));
    var order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted((a, b) -> items.keyOrder().compare(person.items()[a], person.items()[b]))
            .mapToInt(r -> r)
            .toArray();
    var near = new double[items.size()];
    var like = new double[items.size()];
    var made = new double[items.size()];
    for (int r : order) {
      int item = person.items()[r];
      addNear(near, item, weights[r]);
      addLike(like, item, weights[r]);
      addMade(made, item, weights[r]);
    }
    for (int j = 0; j < like.length; j++) {
      like[j] *= known[j];
      made[j] *= known[j];
    }
    return blend(open, new double[][] {near, like, made, known});
  }

  private void addNear(double[] sum, int item, double weight) {
    for (int p = gram.from(item); p < gram.to(item); p++) {
      int j = gram.column(p);
      double cosine = StrictMath.sqrt(people[item] * people[j]);
      sum[j] += weight * (gram.value(p) * ONE / (cosine + plan.shrink()));
    }
  }

  private void addLike(double[] sum, int item, double weight) {
    if (plan.category() == 0) {
      return;
    }
    for (int p = categories.from(item); p < categories.to(item); p++) {
      int j = categories.member(p);
      double apart = StrictMath.abs(items.logPrice(item) - items.logPrice(j));
      sum[j] += weight * StrictMath.exp(-apart / PRICE_WIDTH);
    }
  }

  private void addMade(double[] sum, int item, double weight) {
    for (int p = brands.from(item); p < brands.to(item); p++) {
      sum[brands.member(p)] += weight;
    }
  }

  private double[] blend(boolean[] open, double[][] parts) {
    var shares = new double[] {1, plan.category(), plan.brand(), plan.popularity()};
    var score = new double[items.size()];
    for (int part = 0; part < parts.length; part++) {
      double largest = largest(parts[part], open);
      if (largest > 0) {
        add(score, parts[part], shares[part], largest);
      }
    }
    return score;
  }

  /** Most are 0, and a division costs more than to see that. */
  private static void add(double[] score, double[] part, double share, double largest) {
    for (int j = 0; j < score.length; j++) {
      if (part[j] != 0) {
        score[j] += share * (part[j] / largest);
      }
    }
  }

  private static double largest(double[] values, boolean[] open) {
    double largest = 0;
    for (int j = 0; j < values.length; j++) {
      if (values[j] > largest && open[j]) {
        largest = values[j];
      }
    }
    return largest;
  }
}
