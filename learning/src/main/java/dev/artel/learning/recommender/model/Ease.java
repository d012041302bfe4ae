package dev.artel.learning.recommender.model;

import java.util.Arrays;

/**
 * EASE (Steck, Embarrassingly shallow autoencoders for sparse data, 2019) by neighbourhood: each
 * item is predicted from the at most {@value #MOST} items that it is touched with most, by ridge
 * regression of its column of X on theirs. With all items for neighbours this is EASE itself.
 */
public final class Ease implements Scorer {
  private static final int MOST = 200;
  private static final double RIDGE = 10;
  private static final double ONE = 1.0 / (1 << Gram.SCALE_BITS);

  /**
   * What predicts one item.
   *
   * @param items in the order of keys, in which sums run
   */
  private record Column(int[] items, double[] weights) {
    @Override
    public String toString() {
      return "Column[" + items.length + "]";
    }
  }

  private final Items items;
  private final Gram gram;
  private final Column[] columns;

  private Ease(Items items, Gram gram, Column[] columns) {
    this.items = items;
    this.gram = gram;
    this.columns = columns;
  }

  /**
   * @param gram of logarithms
   */
  public static Ease of(Items items, Gram gram) {
    var order = ranks(items);
    var columns = new Column[items.size()];
    for (int j = 0; j < columns.length; j++) {
      columns[j] = solve(gram, neighbours(gram, j, order), j);
    }
    return new Ease(items, gram, columns);
  }

  /** The place of each item in the order of keys. */
  private static int[] ranks(Items items) {
    var byKey = items.byKey();
    var rank = new int[byKey.length];
    for (int i = 0; i < byKey.length; i++) {
      rank[byKey[i]] = i;
    }
    return rank;
  }

  private static int[] neighbours(Gram gram, int item, int[] rank) {
    var places = new Integer[gram.to(item) - gram.from(item)];
    Arrays.setAll(places, i -> gram.from(item) + i);
    var chosen =
        Arrays.stream(places)
            .filter(place -> gram.value(place) > 0)
            .sorted((a, b) -> larger(gram, rank, a, b))
            .limit(MOST)
            .map(gram::column)
            .sorted((a, b) -> Integer.compare(rank[a], rank[b]));
    return chosen.mapToInt(other -> other).toArray();
  }

  /** By value, the largest first; of equal ones, the smaller key. */
  private static int larger(Gram gram, int[] rank, int a, int b) {
    int order = Long.compare(gram.value(b), gram.value(a));
    return order == 0 ? Integer.compare(rank[gram.column(a)], rank[gram.column(b)]) : order;
  }

  private static Column solve(Gram gram, int[] near, int item) {
    var a = new double[near.length][];
    var b = new double[near.length];
    for (int i = 0; i < near.length; i++) {
      a[i] = new double[i + 1];
      for (int j = 0; j < i; j++) {
        a[i][j] = gram.at(near[i], near[j]) * ONE;
      }
      a[i][i] = gram.diagonal(near[i]) * ONE + RIDGE;
      b[i] = gram.at(near[i], item) * ONE;
    }
    Cholesky.solve(a, b, near.length);
    return new Column(near, b);
  }

  /**
   * The same as a fresh fit on {@code changed}, to the bit; only what depends on an item that has
   * another number there is solved again.
   */
  public Ease with(Items grown, Gram changed) {
    if (!Arrays.equals(items.byKey(), grown.byKey()) || grown.size() != items.size()) {
      return of(grown, changed);
    }
    var touched = new boolean[items.size()];
    var difference = changed.minus(gram);
    for (int i = 0; i < touched.length; i++) {
      touched[i] = difference.diagonal(i) != 0 || difference.from(i) < difference.to(i);
    }
    var rank = ranks(grown);
    var solved = new Column[columns.length];
    for (int j = 0; j < solved.length; j++) {
      boolean stale = touched[j] || Arrays.stream(columns[j].items).anyMatch(i -> touched[i]);
      solved[j] = stale ? solve(changed, neighbours(changed, j, rank), j) : columns[j];
    }
    return new Ease(grown, changed, solved);
  }

  @Override
  public double[] scores(Person person, boolean[] open) {
    var x = new double[columns.length];
    for (int i = 0; i < person.items().length; i++) {
      x[person.items()[i]] = Incidence.logarithm(person.strengths()[i]) / (double) Incidence.ONE;
    }
    var scores = new double[columns.length];
    for (int j = 0; j < scores.length; j++) {
      var column = columns[j];
      for (int i = 0; i < column.items.length; i++) {
        scores[j] += x[column.items[i]] * column.weights[i];
      }
    }
    return scores;
  }
}
