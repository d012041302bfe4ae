package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.paradigm.Agenda;
import dev.artel.core.paradigm.Attack;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Finding.Opinion;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.TaskFile;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Seeds;
import dev.artel.core.wire.Json;
import dev.artel.testkit.sim.Actor;
import dev.artel.testkit.sim.Ending;
import dev.artel.testkit.sim.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitteeAuditTest {
  private static final long SEED = 11;
  private static final int WORKERS = 5;
  private static final int VALIDATORS = 4;
  private static final int AUDITOR = 1 + WORKERS + VALIDATORS;

  @Test
  void shouldFindNothingInAnHonestRun() {
    var ending = audited(Attack.NONE).run();

    assertThat(audit(ending, AUDITOR))
        .as(ending.toString())
        .hasSize(14 + 2)
        .allMatch(Finding::agrees);
  }

  @Test
  void shouldLeaveUncheckedWhatAPartyWasNotGiven() {
    var ending = audited(Attack.NONE).run();

    var found = audit(ending, 0);

    assertThat(found).as(ending.toString()).noneMatch(f -> f.opinion() == Opinion.DISAGREES);
    assertThat(found).filteredOn(f -> f.opinion() == Opinion.UNCHECKED).isNotEmpty();
    assertThat(found).filteredOn(f -> f.subject().endsWith("pay")).allMatch(Finding::agrees);
  }

  @Test
  void shouldNameWhatADishonestMajorityInvented() {
    var ending = audited(CommitteeAuditTest::flatter).run();

    assertThat(audit(ending, AUDITOR))
        .as(ending.toString())
        .filteredOn(f -> f.opinion() == Opinion.DISAGREES)
        .extracting(Finding::subject)
        .contains("round 1: verdicts", "round 1: figures", "round 1: contributions");
  }

  private static List<Finding> audit(Ending ending, int actor) {
    return new CommitteeParadigm().audit(ending.view(actor), ending.tools(actor));
  }

  /** Two rounds with three good workers of five, and an auditor that the terms name. */
  private static Scenario audited(Attack ofValidators) {
    var honest = CommitteeScenarios.committee(3, WORKERS - 3, VALIDATORS, 2).seed(SEED);
    var cast = honest.cast();
    var scenario = Scenario.of(new CommitteeParadigm(), named(honest.setting().file()));
    for (var actor : cast) {
      boolean bent = actor.role().equals(Validator.ROLE);
      scenario = scenario.with(bent ? actor.with(ofValidators) : actor);
    }
    return scenario.with(Actor.of(Auditor.ROLE, 0)).seed(SEED);
  }

  private static TaskFile named(TaskFile file) {
    var key = KeyPair.of(Seeds.of(SEED, "key", AUDITOR).bytes().toArray());
    var rules = Json.write(file.rules());
    var named =
        rules.replace("\"rounds\":2", "\"rounds\":2,\"auditors\":[\"" + key.address() + "\"]");
    return new TaskFile(
        file.name(),
        file.paradigm(),
        file.model(),
        file.plan(),
        file.aggregation(),
        Json.parse(named));
  }

  /** Every loss is seen as a tenth of what it is. */
  private static Agenda flatter(Agenda honest, View view) {
    var steps = honest.steps().stream().map(CommitteeAuditTest::flattering).toList();
    return new Agenda(steps, honest.wakeAt());
  }

  private static Step flattering(Step step) {
    return step instanceof Step.Work(var path, var job)
        ? new Step.Work(path, tools -> job.run(flattering(tools)))
        : step;
  }

  private static Tools flattering(Tools tools) {
    var learner = new FlatteringLearner(tools.learner());
    return tools.with(learner);
  }
}
