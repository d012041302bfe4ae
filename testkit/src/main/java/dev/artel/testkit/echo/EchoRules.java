package dev.artel.testkit.echo;

import dev.artel.core.paradigm.Problem;
import dev.artel.core.values.Coins;
import dev.artel.core.wire.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The terms of an echo.
 *
 * @param parties most members; recruiting ends early when they are all there
 * @param pay for each member that speaks in a round
 * @param recruitFor seconds; {@code roundFor} likewise
 */
public record EchoRules(
    int parties, int rounds, Coins pay, Coins bond, long recruitFor, long roundFor) {
  private static final List<String> NAMES =
      List.of("parties", "rounds", "pay", "bond", "recruitFor", "roundFor");
  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  Coins escrow() {
    return pay.times(rounds).times(parties);
  }

  /** How long a round may last; round 0 recruits. */
  long length(int round) {
    return round == 0 ? recruitFor : roundFor;
  }

  static List<Problem> problems(Tree tree) {
    if (!(tree instanceof Tree.Obj rules)) {
      return List.of(new Problem(tree.line(), "rules is no object", "write the rules as fields"));
    }
    var problems = new ArrayList<Problem>();
    for (var name : NAMES) {
      if (count(rules.fields(), name).isEmpty()) {
        var what = "rules." + name + " is no whole number from 1 to " + MOST;
        problems.add(new Problem(rules.line(), what, "give a number"));
      }
    }
    for (var field : rules.fields().entrySet()) {
      if (!NAMES.contains(field.getKey())) {
        var what = "unknown rule " + field.getKey();
        problems.add(new Problem(field.getValue().line(), what, "the rules are " + NAMES));
      }
    }
    return problems;
  }

  /** Of rules without problems. */
  static EchoRules of(Tree tree) {
    if (!(tree instanceof Tree.Obj(var fields, _)) || !problems(tree).isEmpty()) {
      throw new IllegalArgumentException("no rules of an echo: " + problems(tree));
    }
    return new EchoRules(
        number(fields, "parties"),
        number(fields, "rounds"),
        Coins.of(number(fields, "pay")),
        Coins.of(number(fields, "bond")),
        number(fields, "recruitFor"),
        number(fields, "roundFor"));
  }

  private static OptionalInt count(Map<String, Tree> fields, String name) {
    return fields.get(name) instanceof Tree.Num(var value, _)
            && value.signum() > 0
            && value.compareTo(MOST) <= 0
            && value.stripTrailingZeros().scale() <= 0
        ? OptionalInt.of(value.intValueExact())
        : OptionalInt.empty();
  }

  private static int number(Map<String, Tree> fields, String name) {
    return count(fields, name).orElseThrow();
  }
}
