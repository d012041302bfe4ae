package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Seeds;
import dev.artel.testkit.sim.Ending;
import dev.artel.testkit.sim.Fault;
import dev.artel.testkit.sim.Ground;
import dev.artel.testkit.sim.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * As many parties as a committee is meant for, in one JVM, and all that goes wrong among them:
 * crashes, with and without the journal, slow parties, lost and repeated commands, content that is
 * missing or swapped, outages and reorganisations.
 */
class CrowdSimulationTest {
  private static final long SEED = 20261121;
  private static final int ROUNDS = 5;

  @Test
  void shouldTrainAndPayAmongMany() {
    hold(crowd(40, 10, 8));
  }

  @Test
  @Tag("long")
  void shouldTrainAndPayInACrowd() {
    hold(crowd(990, 10, 50));
  }

  private static void hold(Scenario calm) {
    var ending = calm.with(faults(calm)).run();

    assertThat(ending.isOver()).as(ending.toString()).isTrue();
    assertThat(ending.isConserved()).as(ending.toString()).isTrue();
    assertThat(ending.isReplicated()).as(ending.toString()).isTrue();
    assertThat(settled(ending)).as(ending.toString()).isGreaterThanOrEqualTo(ROUNDS - 1);
  }

  private static long settled(Ending ending) {
    return Outlook.of(ending.view(0)).orElseThrow().models().size();
  }

  private static Scenario crowd(int workers, int shufflers, int validators) {
    return CommitteeScenarios.committee(workers, shufflers, validators, ROUNDS)
        .with(Ground.Seals.STAND_IN)
        .seed(SEED);
  }

  /** One party in fifty has a mishap of each kind. */
  private static List<Fault> faults(Scenario scenario) {
    var faults = new ArrayList<Fault>();
    int parties = scenario.cast().size();
    for (int i = 0; i < parties / 50 + 1; i++) {
      faults.add(new Fault.Crash(drawn("crash", i, parties), drawn("when", i, 60), true));
      faults.add(new Fault.Crash(drawn("loss", i, parties), drawn("then", i, 60), false));
      faults.add(new Fault.Delay(drawn("slow", i, parties), 0, 60, 1 + drawn("by", i, 5)));
      faults.add(new Fault.LoseSubmit(drawn("lost", i, parties), 1 + drawn("nth", i, 4)));
      faults.add(
          new Fault.Missing(drawn("reader", i, parties), 20 + drawn("gone", i, 10 * parties)));
      faults.add(new Fault.Swap(20 + drawn("other", i, 10 * parties)));
      faults.add(new Fault.RepeatSubmit(drawn("again", i, parties), 1 + drawn("mth", i, 4)));
    }
    faults.add(new Fault.Outage(15, 20));
    faults.add(new Fault.Rewind(30, 3));
    faults.add(new Fault.Rewind(45, 8));
    return faults;
  }

  private static int drawn(String what, int number, int bound) {
    return (int) Long.remainderUnsigned(Seeds.number(SEED, what, number), bound);
  }
}
