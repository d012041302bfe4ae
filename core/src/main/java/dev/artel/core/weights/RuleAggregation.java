package dev.artel.core.weights;

import java.util.List;

/** A rule applied to shares: no share keeps the start, too few for the rule are averaged. */
record RuleAggregation(Rule rule, Blocks blocks) implements Aggregation {
  @Override
  public Update combine(Update start, List<Share> shares) {
    if (shares.isEmpty()) {
      return start;
    }
    if (!(start instanceof Update.Weights weights)) {
      throw new IllegalArgumentException("rules make one of weights, not of sums");
    }
    var stack = Stack.of(weights, shares);
    var fitting = stack.count() < rule.minimum() ? new Mean() : rule;
    return new Update.Weights(start.layout(), fitting.combine(stack, blocks));
  }

  @Override
  public String toString() {
    return rule.toString();
  }
}
