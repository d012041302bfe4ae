package dev.artel.core.weights;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Norm thresholding: what a row adds to the start is shortened to a bound where it is longer, then
 * the mean is taken, each row alike. The bound is a multiple of the (lower) median of the lengths,
 * so that nobody need know it beforehand and no minority sets it. Source: Sun et al., Can You
 * Really Backdoor Federated Learning?, 2019; the median as the bound: Andrew et al., Differentially
 * Private Learning with Adaptive Clipping, 2021.
 */
record NormClip(BigDecimal multiple) implements Rule {
  NormClip {
    Clip.requireBound("norm-clip", multiple);
  }

  @Override
  public int minimum() {
    return 3;
  }

  @Override
  public float[] combine(Stack stack, Blocks blocks) {
    var lengths = Distances.from(stack.start(), stack, blocks);
    var sorted = lengths.clone();
    Arrays.sort(sorted);
    double bound = multiple.doubleValue() * sorted[(sorted.length - 1) / 2];
    return new Clip(stack.start(), lengths, bound).mean(stack, blocks);
  }

  @Override
  public String toString() {
    return "norm-clip(" + multiple.toPlainString() + ")";
  }
}
