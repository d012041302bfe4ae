package dev.artel.testkit.echo;

import dev.artel.core.paradigm.Problem;
import dev.artel.core.values.Coins;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of an echo.
 *
 * @param parties most members; recruiting ends early when they are all there
 * @param pay for each member that speaks in a round
 * @param recruitFor seconds; {@code roundFor} likewise
 */
public record EchoRules(
    int parties, int rounds, Coins pay, Coins bond, long recruitFor, long roundFor) {

  static List<Problem> problems(Tree tree) {
    return switch (Json.bind(tree, EchoRules.class)) {
      case Binding.Bound<EchoRules>(var rules) -> rules.problems(tree.line());
      case Binding.Wrong<EchoRules>(var faults) ->
          faults.stream()
              .map(f -> new Problem(f.line(), f.path() + ": " + f.what(), f.remedy()))
              .toList();
    };
  }

  private List<Problem> problems(int line) {
    var problems = new ArrayList<Problem>();
    if (parties < 1 || rounds < 1) {
      problems.add(new Problem(line, "no parties or no rounds", "give at least one of each"));
    }
    if (recruitFor < 1 || roundFor < 1) {
      problems.add(new Problem(line, "a round without length", "give seconds, 1 or more"));
    }
    if (wholePay().bitLength() > Coins.BITS) {
      problems.add(new Problem(line, "more pay than there can be coins", "pay less"));
    }
    return problems;
  }

  private BigInteger wholePay() {
    return pay.units().multiply(BigInteger.valueOf(rounds)).multiply(BigInteger.valueOf(parties));
  }

  /** What the law asks of the terms on a ledger that bears so many members. */
  boolean isFair(int members) {
    return problems(0).isEmpty() && parties <= members;
  }

  Coins escrow() {
    return new Coins(wholePay());
  }

  /** How long a round may last; round 0 recruits. */
  long length(int round) {
    return round == 0 ? recruitFor : roundFor;
  }
}
