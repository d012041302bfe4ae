package dev.artel.learning.recommender.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * EASE (Steck, Embarrassingly shallow autoencoders for sparse data, 2019) by neighbourhood: each
 * item is predicted from the at most {@value #MOST} items that it is touched with most, by ridge
 * regression of its column of X on theirs. With all items for neighbours this is EASE itself. The
 * universe is in the order of keys: sums run in it, and ties go to the smaller key.
 */
public final class Ease implements Scorer {
  private static final int MOST = 200;
  private static final double RIDGE = 10;
  private static final double ONE = 1.0 / (1 << Gram.SCALE_BITS);

  /** What predicts one item. */
  private record Column(int[] items, double[] weights) {
    /** Under other numbers, of the same order. */
    Column in(int[] places) {
      return new Column(Arrays.stream(items).map(i -> places[i]).toArray(), weights);
    }

    @Override
    public String toString() {
      return "Column[" + items.length + "]";
    }
  }

  private final Universe universe;
  private final Gram gram;
  private final Column[] columns;

  private Ease(Universe universe, Gram gram, Column[] columns) {
    this.universe = universe;
    this.gram = gram;
    this.columns = columns;
  }

  /**
   * @param gram of logarithms, in the universe's numbers
   */
  public static Ease of(Items items, Universe universe, Gram gram) {
    var columns = new Column[items.size()];
    for (int item = 0; item < columns.length; item++) {
      columns[item] = solved(gram, universe.place(item));
    }
    return new Ease(universe, gram, columns);
  }

  private static Column solved(Gram gram, int item) {
    var near = neighbours(gram, item);
    var a = new double[near.length][];
    var b = new double[near.length];
    for (int i = 0; i < near.length; i++) {
      a[i] = row(gram, near, i);
      b[i] = gram.at(near[i], item) * ONE;
    }
    Cholesky.solve(a, b, near.length);
    return new Column(near, b);
  }

  /** By value, the largest; of equal ones, the smaller numbers. */
  private static int[] neighbours(Gram gram, int item) {
    return IntStream.range(gram.from(item), gram.to(item))
        .filter(place -> gram.value(place) > 0)
        .boxed()
        .sorted((a, b) -> Long.compare(gram.value(b), gram.value(a)))
        .limit(MOST)
        .mapToInt(gram::column)
        .sorted()
        .toArray();
  }

  /** The part of a row of G + ridge that {@code near} names, up to the diagonal. */
  private static double[] row(Gram gram, int[] near, int i) {
    var row = new double[i + 1];
    int p = gram.from(near[i]);
    int end = gram.to(near[i]);
    for (int j = 0; j < i && p < end; j++) {
      while (p < end && gram.column(p) < near[j]) {
        p++;
      }
      row[j] = p < end && gram.column(p) == near[j] ? gram.value(p) * ONE : 0;
    }
    row[i] = gram.diagonal(near[i]) * ONE + RIDGE;
    return row;
  }

  /**
   * The same as a fresh fit, to the bit; only what depends on an item that has another number is
   * solved again. The universe holds at least this one's items.
   */
  public Ease with(Items items, Universe grown, Gram changed) {
    var places = grown.placesOf(universe);
    var touched = touched(changed, changed.minus(gram.in(grown.size(), places)));
    var before = new @Nullable Column[grown.size()];
    for (int item = 0; item < columns.length; item++) {
      before[places[universe.place(item)]] = columns[item].in(places);
    }
    var after = new Column[items.size()];
    for (int item = 0; item < after.length; item++) {
      var known = before[grown.place(item)];
      boolean fresh =
          known != null
              && !touched[grown.place(item)]
              && Arrays.stream(known.items).noneMatch(i -> touched[i]);
      after[item] = fresh ? known : solved(changed, grown.place(item));
    }
    return new Ease(grown, changed, after);
  }

  private static boolean[] touched(Gram changed, Gram difference) {
    var touched = new boolean[changed.size()];
    for (int i = 0; i < touched.length; i++) {
      touched[i] = difference.diagonal(i) != 0 || difference.from(i) < difference.to(i);
    }
    return touched;
  }

  @Override
  public double[] scores(Person person, boolean[] open) {
    var x = new double[universe.size()];
    for (int i = 0; i < person.items().length; i++) {
      x[universe.place(person.items()[i])] =
          Incidence.logarithm(person.strengths()[i]) / (double) Incidence.ONE;
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
