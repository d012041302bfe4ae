package dev.artel.testkit.sim;

import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.wire.Tree;
import dev.artel.testkit.echo.EchoParadigm;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Echoes of some size, with deadlines far enough away for any one fault. */
final class EchoScenarios {
  static final int PAY = 3;
  static final int BOND = 10;
  private static final int LENGTH = 200;
  private static final long COINS = 1_000_000;

  private EchoScenarios() {}

  static Scenario echo(int members, int rounds) {
    return Scenario.of(new EchoParadigm(), file(members, rounds))
        .with(Actor.of(EchoParadigm.REQUESTER, COINS))
        .with(Actor.of(EchoParadigm.MEMBER, BOND), members);
  }

  static TaskFile file(int members, int rounds) {
    var rules =
        tree(
            Map.of(
                "parties",
                members,
                "rounds",
                rounds,
                "pay",
                PAY,
                "bond",
                BOND,
                "recruitFor",
                LENGTH,
                "roundFor",
                LENGTH));
    var plan = new Tree.Obj(Map.of(), 0);
    return new TaskFile("echo", "echo", StandInLearner.model(2, 2), plan, "mean", rules);
  }

  static Tree.Obj tree(Map<String, Integer> numbers) {
    var fields = new LinkedHashMap<String, Tree>();
    numbers.forEach((name, value) -> fields.put(name, new Tree.Num(BigDecimal.valueOf(value), 0)));
    return new Tree.Obj(fields, 0);
  }
}
