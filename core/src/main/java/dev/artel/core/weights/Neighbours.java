package dev.artel.core.weights;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Nearest-neighbour mixing: every row is replaced by the mean of the n - f rows that lie nearest to
 * it, itself among them, of equal ones the lower address; another rule makes one of these. With
 * fewer than half of the rows hostile this draws the others together whatever their data, which the
 * rule after it needs. The mixed rows are held in memory, as many as there were. Source: Allouah et
 * al., Fixing by Mixing: A Recipe for Optimal Byzantine ML under Heterogeneity, 2023.
 *
 * @param faulty f: how many rows may be hostile
 */
record Neighbours(int faulty, Rule after) implements Rule {
  private static final int MOST = 1_000_000;

  Neighbours {
    requireFaulty("nnm", faulty);
    if (after instanceof Neighbours) {
      throw new IllegalArgumentException("nnm mixes once, not nnm in nnm");
    }
  }

  static void requireFaulty(String rule, int faulty) {
    if (faulty < 0 || faulty > MOST) {
      throw new IllegalArgumentException(
          rule + " takes a count from 0 to " + MOST + ", not " + faulty);
    }
  }

  @Override
  public int minimum() {
    return Math.max(2 * faulty + 1, after.minimum());
  }

  @Override
  public float[] combine(Stack stack, Blocks blocks) {
    return after.combine(mixed(stack, blocks), blocks);
  }

  Stack mixed(Stack stack, Blocks blocks) {
    var distances = Distances.between(stack, blocks);
    var rows = new float[stack.count()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Mean().combine(stack.select(nearest(distances[i])), blocks);
    }
    return stack.equal(rows);
  }

  private int[] nearest(double[] distances) {
    return IntStream.range(0, distances.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> distances[j]))
        .limit(distances.length - faulty)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  @Override
  public String toString() {
    return "nnm(" + faulty + ", " + after + ")";
  }
}
