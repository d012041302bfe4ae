package dev.artel.core.weights;

/**
 * The mean weighted by samples, as FedAvg takes it, added in ascending address order. Source:
 * McMahan et al., Communication-Efficient Learning of Deep Networks from Decentralized Data, 2017.
 */
record Mean() implements Rule {
  @Override
  public int minimum() {
    return 1;
  }

  @Override
  public float[] combine(Stack stack, Blocks blocks) {
    var weights = new double[stack.count()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (double) stack.samples(i);
    }
    return new Blend(stack.rows(), weights, (double) stack.totalSamples()).row(blocks);
  }

  @Override
  public String toString() {
    return "mean";
  }
}
