package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.cli.CliException;
import dev.artel.cli.ExitCode;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Finding.Opinion;
import dev.artel.core.port.Learner;
import dev.artel.testkit.sim.StandInLearner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAuditTest {
  private static final int ROUNDS = 2;
  private static final int VALIDATORS = 3;

  @TempDir static Path dir;
  private static Path folder = Path.of("");
  private static long judged;

  @BeforeAll
  static void run() throws Exception {
    folder = dir.resolve("run");
    var counting = new CountingLearner(new StandInLearner());
    LocalRuns.run(folder, LocalRuns.COMMITTEE, counting, view -> {});
    judged = counting.evaluations();
  }

  @Test
  void shouldFindNothingInAnHonestRun() throws Exception {
    var certificate = audit(new StandInLearner(), Optional.empty());

    assertThat(certificate.auditor().name()).isEqualTo("auditor");
    assertThat(certificate.findings()).allMatch(Finding::agrees);
    assertThat(certificate.lines()).last().asString().startsWith("clean: ");
  }

  @Test
  void shouldSayWhatAPartyCouldNotCheck() throws Exception {
    var certificate = audit(new StandInLearner(), Optional.of("worker-2"));

    assertThat(certificate.isClean()).isTrue();
    assertThat(certificate.findings()).anyMatch(f -> f.opinion() == Opinion.UNCHECKED);
  }

  @Test
  void shouldRefuseAPartyThatTheRunDoesNotHave() {
    assertThatThrownBy(() -> audit(new StandInLearner(), Optional.of("nobody")))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("worker-1");
  }

  @Test
  void shouldCostNoMoreThanAValidatorsOwnWork() throws Exception {
    var counting = new CountingLearner(new StandInLearner());

    audit(counting, Optional.empty());

    // The requester measures each round's model once, on its own test data.
    long ofOneValidator = (judged - ROUNDS) / VALIDATORS;
    assertThat(counting.evaluations()).isLessThanOrEqualTo(ofOneValidator * 12 / 10);
  }

  @Test
  void shouldEndWithAnotherCodeWhereSomethingDisagrees() throws Exception {
    var clean = audit(new StandInLearner(), Optional.empty());
    var wrong = Finding.of("coins", false, "one is missing");

    var unclean = new Certificate(clean.task(), clean.auditor(), clean.last(), List.of(wrong));

    assertThat(clean.code()).isEqualTo(ExitCode.OK);
    assertThat(unclean.code()).isEqualTo(ExitCode.DISAGREES);
  }

  private static Certificate audit(Learner learner, Optional<String> as)
      throws IOException, InterruptedException {
    var checked = LocalRuns.checked(folder);
    return new RunAudit(folder, checked, learner).audit(as);
  }
}
