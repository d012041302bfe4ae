package dev.artel.learning.torch;

/** One sample's logits within an array of many; in double, in one order. */
record Scores(float[] all, int at, int classes) {
  /** Cross entropy of the softmax. */
  double loss(int label) {
    double top = all[at + largest()];
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      sum += Math.exp(all[at + i] - top);
    }
    return Math.log(sum) + top - all[at + label];
  }

  /** The first of the largest. */
  int largest() {
    int best = 0;
    for (int i = 1; i < classes; i++) {
      if (all[at + i] > all[at + best]) {
        best = i;
      }
    }
    return best;
  }
}
