package dev.artel.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Signed;
import dev.artel.core.runtime.Replica;
import dev.artel.core.values.Hash;
import dev.artel.testkit.echo.EchoCommand;
import dev.artel.testkit.echo.EchoParadigm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node of a party, on a ledger and a store that do not always answer. */
class PartyNodeTest {
  @TempDir Path dir;
  private Town town;

  @BeforeEach
  void found() {
    town = new Town(dir);
  }

  private void join(Hash task) throws Exception {
    town.folder("ward").join(new Joined(task, EchoParadigm.MEMBER, Town.NOTHING));
  }

  /** The clinic is enrolled by its node, and then posts. */
  private Hash posted(Town.Running clinic) throws Exception {
    town.until("the clinic is enrolled", () -> isEnrolled("clinic"));
    town.until("the clinic is ready", clinic.vitals::ready);
    return town.post();
  }

  private boolean isEnrolled(String name) throws Exception {
    var replica = new Replica(town.book);
    replica.take(town.ledger.read(replica.next(), Duration.ZERO));
    return replica.rows().get(CommonRow.PARTIES, Town.keys(name).address()).isPresent();
  }

  @Test
  void shouldTakePartInTasksThatAreJoinedWhileItRuns() throws Exception {
    try (var clinic = town.run("clinic");
        var ward = town.run("ward")) {
      var task = posted(clinic);
      join(task);

      town.until("the task is over", () -> town.isOver(clinic, task) && town.isOver(ward, task));

      assertThat(ward.vitals.metrics())
          .contains(
              "artel_ready 1.0", "role=\"member\"", "artel_commands_total{outcome=\"included\"}");
      assertThat(dir.resolve("ward/status.json")).content().contains("\"ready\": true");
    }
  }

  @Test
  void shouldGoOnWhereItWasWhenItIsStartedAgain() throws Exception {
    try (var clinic = town.run("clinic")) {
      var task = posted(clinic);
      join(task);
      boolean over = false;
      for (int starts = 1; !over; starts++) {
        assertThat(starts).as("starts").isLessThan(30);
        try (var ward = town.run("ward")) {
          var before = town.ledger.head().height();
          town.until(
              "the ward or the clinic acts",
              () -> town.ledger.head().height() > before || town.isOver(ward, task));
          over = town.isOver(ward, task);
        }
      }
    }
  }

  @Test
  void shouldLeaveATaskAndComeBack() throws Exception {
    try (var clinic = town.run("clinic");
        var ward = town.run("ward")) {
      var task = posted(clinic);
      join(task);
      town.until("it takes part", () -> !ward.vitals.parts().isEmpty());

      town.folder("ward").leave(task);
      town.until("it has left", () -> ward.vitals.parts().isEmpty());
      join(task);

      town.until("the task is over", () -> town.isOver(ward, task));
    }
  }

  @Test
  void shouldWaitForALedgerThatDoesNotAnswer() throws Exception {
    town.ledger.down(true);
    try (var clinic = town.run("clinic")) {
      town.until(
          "it says so",
          () -> clinic.vitals.problems().contains("ledger: nobody answers on port 8545"));
      town.ledger.down(false);
      town.until("it is ready", clinic.vitals::ready);

      town.ledger.down(true);
      town.until("it is not", () -> !clinic.vitals.ready());
      town.ledger.down(false);

      assertThat(posted(clinic)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1})
  void shouldTakePartWithAClockThatIsAnHourWrong(long hours) throws Exception {
    var wrong = InstantSource.offset(InstantSource.system(), Duration.ofHours(hours));
    try (var clinic = town.run("clinic");
        var ward = town.new Running("ward", wrong)) {
      var task = posted(clinic);
      join(task);

      town.until("the task is over", () -> town.isOver(clinic, task) && town.isOver(ward, task));
    }
  }

  @Test
  void shouldTryAgainWhatAFullStoreHasKeptFromIt() throws Exception {
    try (var clinic = town.run("clinic");
        var ward = town.run("ward")) {
      var task = posted(clinic);
      town.store.full(true);
      join(task);
      town.until("steps fail", () -> ward.vitals.metrics().contains("artel_attempts_failed_total"));
      // Whatever it fetches between two attempts says that the store answers.
      town.until("it says so", () -> ward.vitals.problems().contains("store: no space left"));

      town.store.full(false);

      town.until("the task is over", () -> town.isOver(ward, task) && ward.vitals.ready());
    }
  }

  @Test
  void shouldReadTheLedgerAnewAfterAReorganisation() throws Exception {
    try (var clinic = town.run("clinic");
        var ward = town.run("ward")) {
      var task = posted(clinic);
      town.ledger.rewind(2);
      join(task);

      town.until("the task is over", () -> town.isOver(clinic, task) && town.isOver(ward, task));
    }
  }

  @Test
  void shouldStopWhereSomebodyElseActsWithItsKey() throws Exception {
    try (var clinic = town.run("clinic")) {
      var task = posted(clinic);
      try (var ward = town.run("ward")) {
        town.until("the ward is enrolled", () -> isEnrolled("ward"));
        town.ledger.submit(signUp(task));

        assertThatThrownBy(ward::await)
            .isInstanceOf(CompletionException.class)
            .hasCauseInstanceOf(KeyInUseException.class)
            .hasMessageContaining("has acted from elsewhere", "--take-over");
      }
      SentLog.restart(town.folder("ward"));
      SentLog.open(town.folder("ward"), town.ledger.head().height());
      join(task);

      try (var ward = town.run("ward")) {
        town.until("the task is over", () -> town.isOver(ward, task));
      }
    }
  }

  private Signed signUp(Hash task) {
    var elsewhere = town.sealing("ward");
    return elsewhere.sign(System.currentTimeMillis() + 1000, new EchoCommand.SignUp(task));
  }

  @Test
  void shouldLetOneProcessAtATimeRunANode() throws Exception {
    var folder = town.folder("ward");
    try (var _ = folder.hold()) {
      assertThatThrownBy(folder::hold)
          .isInstanceOf(FolderException.class)
          .hasMessageContaining("another process works in");
    }
    assertThat(Files.exists(folder.file("lock"))).isTrue();
    folder.hold().close();
  }
}
