package dev.artel.learning.recommender.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How sure one can be of a mean over people: they are drawn anew, with all their lists, and 95 of a
 * hundred means of such draws lie within the interval (Efron and Tibshirani, An introduction to the
 * bootstrap, 1993, chapter 13).
 */
public record Bootstrap(double low, double high) {
  private static final int DRAWS = 2000;
  private static final double TAIL = 0.025;

  /** The sum over one person's lists, and their number. */
  private static final class Part {
    private double sum;
    private int lists;
  }

  public static Bootstrap of(Marks marks, ToDoubleFunction<Mark> measure, long seed) {
    return of(marks.all(), marks.all().stream().mapToDouble(measure).toArray(), seed);
  }

  /** Of what the same lists gain from one model to another. */
  public static Bootstrap ofGain(Marks from, Marks to, ToDoubleFunction<Mark> measure, long seed) {
    var gains = new double[from.size()];
    for (int i = 0; i < gains.length; i++) {
      if (from.all().get(i).user() != to.all().get(i).user()) {
        throw new IllegalArgumentException("the two models were not asked about the same people");
      }
      gains[i] = measure.applyAsDouble(to.all().get(i)) - measure.applyAsDouble(from.all().get(i));
    }
    return of(from.all(), gains, seed);
  }

  private static Bootstrap of(List<Mark> marks, double[] values, long seed) {
    var people = new TreeMap<Long, Part>();
    for (int i = 0; i < values.length; i++) {
      var part = people.computeIfAbsent(marks.get(i).user(), user -> new Part());
      part.sum += values[i];
      part.lists++;
    }
    var parts = people.values().toArray(Part[]::new);
    var random = new SplittableRandom(seed);
    var means = new double[DRAWS];
    Arrays.setAll(means, draw -> mean(parts, random));
    Arrays.sort(means);
    return new Bootstrap(means[(int) (TAIL * DRAWS)], means[DRAWS - 1 - (int) (TAIL * DRAWS)]);
  }

  private static double mean(Part[] parts, SplittableRandom random) {
    double sum = 0;
    long lists = 0;
    for (int i = 0; i < parts.length; i++) {
      var part = parts[random.nextInt(parts.length)];
      sum += part.sum;
      lists += part.lists;
    }
    return lists == 0 ? 0 : sum / lists;
  }
}
