package dev.artel.cli.gym;

import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * How a task ended.
 *
 * @param gains of each party in coins, less what it began with
 * @param model whether there is one, and {@code metric} on the poster's test data
 * @param refusals how often the law gave each reason
 * @param footprint of all that is on the ledger
 */
record Outcome(
    List<Gain> gains,
    boolean over,
    boolean conserved,
    boolean model,
    double metric,
    BigInteger burnt,
    SortedMap<String, Integer> refusals,
    Hash footprint,
    List<Exhibit> exhibits) {

  /** What one party has won, or lost. */
  record Gain(String role, boolean rogue, BigInteger coins) {}

  BigInteger sum(Predicate<Gain> of) {
    return gains.stream().filter(of).map(Gain::coins).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
