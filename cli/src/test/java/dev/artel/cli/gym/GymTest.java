package dev.artel.cli.gym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GymTest {
  private static final long SEED = 1;

  @TestFactory
  List<DynamicTest> shouldEndEveryAttackAsItsParadigmSays() {
    var tests = new ArrayList<DynamicTest>();
    for (var arena : Arena.all()) {
      var gym = new Gym(arena.seed(SEED));
      for (var gambit : arena.paradigm().gambits()) {
        tests.add(
            DynamicTest.dynamicTest(
                gambit.name(),
                () -> {
                  var bout = gym.play(gambit);
                  var lines = new Bouts(List.of(bout)).lines();
                  assertThat(bout.objections())
                      .as("seed %d%n%s", SEED, String.join("\n", lines))
                      .isEmpty();
                }));
      }
    }
    return tests;
  }
}
