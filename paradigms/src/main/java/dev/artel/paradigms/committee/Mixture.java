package dev.artel.paradigms.committee;

import dev.artel.core.port.Learner;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Aggregation;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Share;
import dev.artel.core.weights.Update;
import java.util.Comparator;
import java.util.List;

/**
 * What one validator judges an accepted set with: the starting model, the shares, the rule that
 * combines them, and the loss on the round's fragment.
 */
record Mixture(Bench bench, Update start, List<Share> shares, Aggregation rule) {
  /** In the order in which they are summed: sorted once, not once for each that is left out. */
  Mixture {
    shares = shares.stream().sorted(Comparator.comparing(Share::party)).toList();
  }

  /** Where losses are measured. */
  record Bench(Learner learner, ModelSpec model, Dataset fragment) {
    Micros loss(Update update) throws InterruptedException {
      return learner.evaluate(model, update, fragment).loss();
    }
  }

  Update all() {
    return rule.combine(start, shares);
  }

  /** The aggregate of some of the shares; the starting model where there are none. */
  Update of(List<Share> some) {
    return some.isEmpty() ? start : rule.combine(start, some);
  }

  Update without(Share share) {
    return of(shares.stream().filter(other -> !other.party().equals(share.party())).toList());
  }

  /**
   * The starting model with one share's part of the way added: {@code start + (n / N)(w - start)}.
   */
  Update startWith(Share share) {
    var from = ((Update.Weights) start).values();
    var to = ((Update.Weights) share.update()).values();
    double part = (double) share.samples() / total();
    var sum = new float[from.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (float) (from[i] + part * ((double) to[i] - (double) from[i]));
    }
    return new Update.Weights(start.layout(), sum);
  }

  private long total() {
    return shares.stream().mapToLong(Share::samples).sum();
  }

  Micros loss(Update update) throws InterruptedException {
    return bench.loss(update);
  }
}
