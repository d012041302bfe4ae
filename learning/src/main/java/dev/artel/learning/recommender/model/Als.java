package dev.artel.learning.recommender.model;

import java.util.Arrays;

/**
 * Implicit factors by alternating least squares: Hu, Koren and Volinsky, Collaborative filtering
 * for implicit feedback datasets, 2008. Confidence 1 + alpha s, preference 1 where somebody touched
 * an item. People's factors are fitted from a shop's own rows on the items' and stay in it.
 */
public final class Als implements Scorer {
  private final AlsPlan plan;
  private final double[][] items;
  private final double[] square;

  private Als(AlsPlan plan, double[][] items, double[] square) {
    this.plan = plan;
    this.items = items;
    this.square = square;
  }

  public static Als of(AlsPlan plan, Items items, ItemFactors factors) {
    return new Als(plan, factors.in(Universe.of(items)), factors.square());
  }

  /** Of one person, on the items' factors. */
  double[] factor(Person person) {
    return moments(person).solve(square, plan.lambda());
  }

  private Moments moments(Person person) {
    var moments = Moments.none(plan.factors());
    for (int i = 0; i < person.items().length; i++) {
      var y = items[person.items()[i]];
      double sure = plan.alpha() * person.strengths()[i];
      moments.addSquare(y, sure);
      moments.addTarget(y, 1 + sure);
    }
    return moments;
  }

  @Override
  public double[] scores(Person person, boolean[] open) {
    var x = factor(person);
    var scores = new double[items.length];
    for (int j = 0; j < scores.length; j++) {
      for (int f = 0; f < x.length; f++) {
        scores[j] += x[f] * items[j][f];
      }
    }
    return scores;
  }

  /**
   * What a shop's people say of its items.
   *
   * @param a by item, the upper triangle of the sum of alpha s x x'
   * @param b by item, the sum of (1 + alpha s) x
   * @param square the upper triangle of the sum of x x' over all people
   */
  public record HalfStep(double[][] a, double[][] b, double[] square, int[] people) {
    @Override
    public String toString() {
      return "HalfStep[" + a.length + " items]";
    }
  }

  /** The people's half of an iteration. */
  public HalfStep people(Shop shop) {
    var sums = new Moments[items.length];
    Arrays.setAll(sums, i -> Moments.none(plan.factors()));
    var all = Moments.none(plan.factors());
    var people = new int[items.length];
    var factors = factors(shop.people());
    for (int u = 0; u < shop.people().size(); u++) {
      var person = shop.people().person(u);
      var x = factors[u];
      all.addSquare(x, 1);
      for (int i = 0; i < person.items().length; i++) {
        double sure = plan.alpha() * person.strengths()[i];
        sums[person.items()[i]].addSquare(x, sure);
        sums[person.items()[i]].addTarget(x, 1 + sure);
        people[person.items()[i]]++;
      }
    }
    return new HalfStep(
        Arrays.stream(sums).map(Moments::a).toArray(double[][]::new),
        Arrays.stream(sums).map(Moments::b).toArray(double[][]::new),
        all.a(),
        people);
  }

  double[][] factors(People people) {
    return Systems.solve(
        plan.factors(), people.size(), u -> moments(people.person(u)), square, plan.lambda());
  }

  /**
   * The items' half of an iteration.
   *
   * @param a by item, as in a {@link HalfStep}, one after the other
   */
  public static double[][] items(AlsPlan plan, double[][] a, double[][] b, double[] square) {
    int size = plan.factors();
    return Systems.solve(size, a.length, i -> new Moments(size, a[i], b[i]), square, plan.lambda());
  }
}
