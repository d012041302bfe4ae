package dev.artel.testkit.sim;

import static dev.artel.testkit.sim.EchoScenarios.PAY;
import static dev.artel.testkit.sim.EchoScenarios.echo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Model;
import dev.artel.testkit.echo.EchoParadigm;
import dev.artel.testkit.sim.Fault.Moment;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EchoSimulationTest {
  private static final int MEMBERS = 4;
  private static final int ROUNDS = 3;
  private static final int MIXES = 200;

  @Test
  void shouldPayEveryMemberForEveryRoundAndGiveTheRequesterAModel() {
    var ending = echo(MEMBERS, ROUNDS).run();

    requireAllPaid(ending, ROUNDS);
    assertThat(ending.view(0).journal().find("model", Model.class)).isPresent();
    assertThat(ending.gain(0).intValueExact()).isEqualTo(-MEMBERS * ROUNDS * PAY);
  }

  @Test
  void shouldPassItsOwnAuditAndShowItself() {
    var ending = echo(MEMBERS, ROUNDS).run();
    var paradigm = new EchoParadigm();

    assertThat(paradigm.audit(ending.view(0), ending.tools(0)))
        .hasSize(ROUNDS + 1)
        .allMatch(Finding::agrees);
    assertThat(paradigm.exhibits(ending.view(1))).hasSize(2);
    assertThat(paradigm.offers(ending.view(1))).isEmpty();
  }

  @Test
  void shouldEndAlikeForTheSameSeedOnly() {
    var scenario = echo(MEMBERS, ROUNDS);

    assertThat(scenario.run().allRows()).isEqualTo(scenario.run().allRows());
    assertThat(scenario.seed(1).run().allRows()).isNotEqualTo(scenario.run().allRows());
  }

  @Test
  void shouldEndAlikeWithACrashAtEveryStep() {
    int tried = CrashEverywhere.of(echo(MEMBERS, ROUNDS)).check();

    int steps = MEMBERS * (1 + 2 * ROUNDS) + (ROUNDS + 1) + 1;
    assertThat(tried).isEqualTo(steps * Moment.values().length);
  }

  @Test
  void shouldEndAlikeWithACrashAtEveryStepThatLosesTheJournal() {
    assertThat(CrashEverywhere.of(echo(MEMBERS, ROUNDS)).losingJournals().check()).isPositive();
  }

  @Test
  void shouldCatchAParticipantThatKeepsInMindWhatItDid() {
    var echo = echo(MEMBERS, ROUNDS);
    var setting = echo.setting();
    var mindful = new Setting(new Mindful(), setting.file(), setting.learner(), setting.ground());
    var scenario = new Scenario(mindful, echo.cast(), echo.pace(), echo.faults(), 0);

    assertThatThrownBy(() -> CrashEverywhere.of(scenario).check())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("became")
        .hasMessageContaining("seed 0")
        .hasMessageContaining("CrashAtStep");
  }

  @Test
  void shouldPlayAThousandParties() {
    requireAllPaid(echo(1_000, 5).run(), 5);
  }

  static Stream<Fault> everyKind() {
    return Stream.of(
        new Fault.Crash(1, 3, true),
        new Fault.Crash(0, 5, false),
        new Fault.CrashAtStep(7, Moment.UNRECORDED, false),
        new Fault.Delay(2, 0, 30, 40),
        new Fault.LoseSubmit(1, 1),
        new Fault.LoseSubmit(3, 2),
        new Fault.RepeatSubmit(2, 1),
        new Fault.RepeatSubmit(2, 3),
        new Fault.Missing(1, 1),
        new Fault.Swap(1),
        new Fault.Outage(4, 60),
        new Fault.Rewind(6, 2),
        new Fault.Rewind(10, 100));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void shouldPayAllInSpiteOfAnyOneFault(Fault fault) {
    requireAllPaid(echo(MEMBERS, ROUNDS).with(fault).run(), ROUNDS);
  }

  @Test
  void shouldConserveCoinsUnderAnyMixOfFaults() {
    for (long seed = 0; seed < MIXES; seed++) {
      var scenario = echo(MEMBERS, ROUNDS).seed(seed);
      var ending = scenario.with(FaultMix.of(seed, scenario.run())).run();
      assertThat(ending.isOver()).as("over: %s", ending).isTrue();
      assertThat(ending.isConserved()).as("conserved: %s", ending).isTrue();
      assertThat(ending.isReplicated()).as("replicated: %s", ending).isTrue();
    }
  }

  @Test
  void shouldRefuseWhatIsSentTwice() {
    var ending = echo(MEMBERS, ROUNDS).with(new Fault.RepeatSubmit(2, 1)).run();

    assertThat(ending.refusals()).containsOnlyKeys("TWICE");
  }

  @Test
  void shouldPayTheHonestWhereOthersAreSilent() {
    var silent = Actor.of(EchoParadigm.MEMBER, EchoScenarios.BOND).with((_, _) -> Agenda.IDLE);
    var mute =
        Actor.of(EchoParadigm.MEMBER, EchoScenarios.BOND)
            .with(
                (honest, view) ->
                    new Agenda(
                        honest.steps().stream().filter(s -> s.path().equals("sign-up")).toList(),
                        honest.wakeAt()));
    var honest = echo(MEMBERS, ROUNDS);
    var file = EchoScenarios.file(MEMBERS + 2, ROUNDS);
    var ending =
        Scenario.of(new EchoParadigm(), file)
            .with(honest.cast().getFirst())
            .with(honest.cast().getLast(), MEMBERS)
            .with(silent)
            .with(mute)
            .run();

    assertThat(gains(ending)).isEqualTo(List.of(9L, 9L, 9L, 9L, 0L, 0L));
    assertThat(ending.isConserved()).isTrue();
  }

  private static void requireAllPaid(Ending ending, int rounds) {
    assertThat(ending.isOver()).as("over: %s", ending).isTrue();
    assertThat(ending.isConserved()).as("conserved: %s", ending).isTrue();
    assertThat(ending.isReplicated()).as("replicated: %s", ending).isTrue();
    assertThat(gains(ending)).as("gains: %s", ending).containsOnly((long) rounds * PAY);
  }

  private static List<Long> gains(Ending ending) {
    return IntStream.range(1, ending.scenario().cast().size())
        .mapToObj(i -> ending.gain(i).longValueExact())
        .toList();
  }
}
