package dev.artel.cli.gym;

import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How a task ended.
 *
 * @param gains of each party in coins, less what it began with
 * @param books the task's as a whole
 * @param model how good it is on the poster's test data, if there is one
 * @param evidence what the ledger shows of the gang
 */
record Outcome(List<Gain> gains, Books books, Quality model, Evidence evidence) {
  /** What one party has won, or lost. */
  record Gain(String role, boolean rogue, BigInteger coins) {}

  /**
   * @param over whether the task came to its end
   * @param conserved whether no coin was lost or made
   */
  record Books(boolean over, boolean conserved, BigInteger burnt) {}

  /** Of a model; the metric of none is 0. */
  record Quality(boolean exists, double metric) {}

  /**
   * @param sign that the gambit came as claimed; empty: none was seen
   * @param refusals of what the gang sent, by the law's reason
   * @param footprint of all that is on the ledger
   */
  record Evidence(String sign, Map<String, Integer> refusals, Hash footprint) {}

  BigInteger sum(Predicate<Gain> of) {
    return gains.stream().filter(of).map(Gain::coins).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
