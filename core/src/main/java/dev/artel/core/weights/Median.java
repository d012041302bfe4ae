package dev.artel.core.weights;

/**
 * The median of each number, unweighted; of an even count the mean, in double, of the middle two.
 * Source: Yin et al., Byzantine-Robust Distributed Learning, 2018.
 */
record Median() implements Rule {
  @Override
  public int minimum() {
    return 3;
  }

  @Override
  public float[] combine(Stack stack, Blocks blocks) {
    var result = new float[stack.width()];
    int first = (stack.count() - 1) / 2;
    int last = stack.count() / 2;
    new SortedColumns(stack, first, last)
        .each(
            blocks,
            (rows, from, length) -> {
              for (int c = 0; c < length; c++) {
                double sum = (double) rows[0][c] + (double) rows[last - first][c];
                result[from + c] = (float) (sum / 2);
              }
            });
    return result;
  }

  @Override
  public String toString() {
    return "median";
  }
}
