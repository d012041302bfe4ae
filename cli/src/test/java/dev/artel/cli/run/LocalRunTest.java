package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.node.FolderException;
import dev.artel.node.LocalNetwork;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole task on the embedded ledger and store, with the stand-in learner. */
class LocalRunTest {
  @TempDir Path dir;

  @Test
  void shouldTrainACommitteeToItsEnd() throws Exception {
    var ended = run("whole", LocalRuns.COMMITTEE, view -> {});

    assertThat(ended.coins().isConserved()).isTrue();
    assertThat(ended.model()).isPresent();
    assertThat(ended.exhibits()).hasSize(4);
  }

  @Test
  void shouldRunAParadigmThatItHasNeverHeardOf() throws Exception {
    var ended = run("echo", LocalRuns.ECHO, view -> {});

    assertThat(ended.coins().isConserved()).isTrue();
    assertThat(ended.exhibits()).isNotEmpty();
  }

  @Test
  void shouldEndAlikeHoweverOftenItIsBrokenOff() throws Exception {
    var whole = run("calm", LocalRuns.COMMITTEE, view -> {});

    Ended resumed = null;
    int breaks = 0;
    for (int turns = 2; resumed == null; turns += 4) {
      try {
        resumed = run("broken", LocalRuns.COMMITTEE, breakAfter(turns));
      } catch (BrokenOff e) {
        breaks++;
      }
    }

    assertThat(breaks).isPositive();
    assertThat(resumed.model().orElseThrow()).isEqualTo(whole.model().orElseThrow());
    assertThat(resumed.accounts()).isEqualTo(whole.accounts());
    assertThat(resumed.coins()).isEqualTo(whole.coins());
  }

  @Test
  void shouldRefuseASecondRunInAFolderThatIsInUse() throws Exception {
    try (var _ = RunFolder.create(dir.resolve("busy"), LocalRuns.ECHO)) {
      assertThatThrownBy(() -> RunFolder.open(dir.resolve("busy")))
          .isInstanceOf(FolderException.class)
          .hasMessageContaining("another process");
    }
  }

  private static LocalNetwork.Watcher breakAfter(int turns) {
    var left = new AtomicInteger(turns);
    return view -> {
      if (left.decrementAndGet() < 0) {
        throw new BrokenOff();
      }
    };
  }

  private static final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Ended run(String name, String text, LocalNetwork.Watcher watcher)
      throws IOException, InterruptedException {
    return LocalRuns.run(dir.resolve(name), text, watcher);
  }
}
