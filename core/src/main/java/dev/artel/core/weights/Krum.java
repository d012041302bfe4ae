package dev.artel.core.weights;

/**
 * The one row that lies closest to its nearest others: {@link MultiKrum} that selects one. Source:
 * Blanchard et al., Machine Learning with Adversaries: Byzantine Tolerant Gradient Descent, 2017.
 *
 * @param faulty f: how many rows may be hostile
 */
record Krum(int faulty) implements Rule {
  Krum {
    Neighbours.requireFaulty("krum", faulty);
  }

  @Override
  public int minimum() {
    return several().minimum();
  }

  @Override
  public float[] combine(Stack stack, Blocks blocks) {
    return several().combine(stack, blocks);
  }

  private MultiKrum several() {
    return new MultiKrum(faulty, 1);
  }

  @Override
  public String toString() {
    return "krum(" + faulty + ")";
  }
}
