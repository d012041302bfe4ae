package dev.artel.core.weights;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The unweighted mean of the rows that lie closest to their nearest others. A row's score is the
 * sum of its n - f - 2 smallest squared distances to the other rows, added in ascending order; the
 * lowest scores win, of equal ones the lower address. Source: Blanchard et al., Machine Learning
 * with Adversaries: Byzantine Tolerant Gradient Descent, 2017.
 *
 * @param faulty f: how many rows may be hostile
 * @param selected m: how many rows are averaged; 0 for all but {@code faulty}
 */
record MultiKrum(int faulty, int selected) implements Rule {
  private static final int MOST = 1_000_000;
  private static final int ALL_BUT_FAULTY = 0;

  MultiKrum {
    if (faulty < 0 || faulty > MOST || selected < 0 || selected > MOST) {
      throw new IllegalArgumentException(
          "multi-krum takes counts from 0 to " + MOST + ", not " + faulty + " and " + selected);
    }
  }

  static MultiKrum of(int faulty) {
    return new MultiKrum(faulty, ALL_BUT_FAULTY);
  }

  /** The paper's 2f + 2 below n; and there must be m rows to select. */
  @Override
  public int minimum() {
    return Math.max(2 * faulty + 3, selected);
  }

  @Override
  public float[] combine(Stack stack, Blocks blocks) {
    var distances = Distances.between(stack, blocks);
    var scores = new double[stack.count()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(distances[i], i);
    }
    int wanted = selected == ALL_BUT_FAULTY ? stack.count() - faulty : selected;
    var chosen =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .limit(wanted)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    return new Mean().combine(stack.select(chosen), blocks);
  }

  private double score(double[] distances, int own) {
    var others = IntStream.range(0, distances.length).filter(j -> j != own);
    var sorted = others.mapToDouble(j -> distances[j]).sorted().toArray();
    double sum = 0;
    for (double distance : Arrays.copyOf(sorted, distances.length - faulty - 2)) {
      sum += distance;
    }
    return sum;
  }

  @Override
  public String toString() {
    return "multi-krum(" + faulty + (selected == ALL_BUT_FAULTY ? "" : ", " + selected) + ")";
  }
}
