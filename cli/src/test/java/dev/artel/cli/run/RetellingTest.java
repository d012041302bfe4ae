package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.cli.CliException;
import dev.artel.core.wire.Json;
import dev.artel.node.RunFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetellingTest {
  private static final List<String> COMMITTEE =
      List.of(
          "Accuracy",
          "Rounds",
          "Workers",
          "Validators",
          "Where the coins went",
          "Where each coin went, party by party",
          "Verdicts by round",
          "Contributions by round",
          "Pay by round",
          "Round 1: who did what, and when",
          "Round 2: who did what, and when",
          "Who waited for whom",
          "Who could see what",
          "Coins");

  @TempDir static Path dir;
  private static Path committee = Path.of("");

  @BeforeAll
  static void run() throws Exception {
    committee = dir.resolve("committee");
    LocalRuns.run(committee, LocalRuns.COMMITTEE, view -> {});
  }

  @Test
  void shouldShowTheSameOnThePageInWordsAndToPrograms() throws Exception {
    var told = told(committee);

    var json = Json.pretty(told.tree());
    for (var title : COMMITTEE) {
      assertThat(told.page()).contains(">" + title + "</bdi></h2>");
      assertThat(told.lines()).anyMatch(line -> line.startsWith(title));
      assertThat(json).contains('"' + title + '"');
    }
  }

  @Test
  void shouldCallPartiesByTheirNames() throws Exception {
    var told = told(committee);

    for (var name : List.of("requester", "worker-1", "worker-3", "validator-2")) {
      assertThat(told.page()).contains(name);
      assertThat(told.lines()).anyMatch(line -> line.contains(name));
    }
  }

  @Test
  void shouldTellTheSameTwice() throws Exception {
    assertThat(told(committee).page()).isEqualTo(told(committee).page());
  }

  @Test
  void shouldTellOfEveryParadigm() throws Exception {
    var echo = dir.resolve("echo");
    LocalRuns.run(echo, LocalRuns.ECHO, view -> {});

    assertThat(told(echo).lines()).anyMatch(line -> line.startsWith("Where the coins went"));
  }

  @Test
  void shouldRefuseARunThatHadNotBegun() throws Exception {
    var folder = dir.resolve("early");
    RunFolder.create(folder, LocalRuns.COMMITTEE).close();

    assertThatThrownBy(() -> told(folder))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("no ledger yet");
  }

  private static Retelling told(Path folder) throws Exception {
    return Retelling.of(folder, LocalRuns.checked(folder));
  }
}
