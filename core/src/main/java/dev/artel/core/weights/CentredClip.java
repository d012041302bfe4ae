package dev.artel.core.weights;

import java.math.BigDecimal;

/**
 * Clipping about a centre that moves: what a row adds to the centre is shortened to {@code bound}
 * where it is longer, the mean of the rows so clipped is the next centre. The start is the first
 * centre; one round is the norm thresholding of Sun et al., Can You Really Backdoor Federated
 * Learning?, 2019. Source: Karimireddy, He and Jaggi, Learning from History for Byzantine Robust
 * Optimization, 2021.
 */
record CentredClip(BigDecimal bound, int rounds) implements Rule {
  private static final int MOST_ROUNDS = 100;

  CentredClip {
    Clip.requireBound("centred-clip", bound);
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException(
          "centred-clip takes 1 to " + MOST_ROUNDS + " rounds, not " + rounds);
    }
  }

  @Override
  public int minimum() {
    return 1;
  }

  @Override
  public float[] combine(Stack stack, Blocks blocks) {
    var centre = stack.start();
    for (int round = 0; round < rounds; round++) {
      var distances = Distances.from(centre, stack, blocks);
      centre = new Clip(centre, distances, bound.doubleValue()).mean(stack, blocks);
    }
    return centre;
  }

  @Override
  public String toString() {
    return "centred-clip(" + bound.toPlainString() + (rounds == 1 ? "" : ", " + rounds) + ")";
  }
}
