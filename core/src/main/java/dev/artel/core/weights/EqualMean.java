package dev.artel.core.weights;

/**
 * The mean of what passed the checks, one party one voice: nobody gains weight by the samples that
 * it declares, and nothing but the checks keeps anybody out.
 */
record EqualMean() implements Rule {
  @Override
  public int minimum() {
    return 1;
  }

  @Override
  public float[] combine(Stack stack, Blocks blocks) {
    return new Mean().combine(stack.equal(stack.rows()), blocks);
  }

  @Override
  public String toString() {
    return "equal-mean";
  }
}
