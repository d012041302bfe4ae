package dev.artel.cli.gym;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.cli.run.Rehearsal;
import dev.artel.core.port.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same attacks in the local network, with real training. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealGymTest {
  private Rehearsal rehearsal;
  private Lobby lobby;

  @BeforeAll
  void open(@TempDir Path cache) {
    rehearsal = new Rehearsal(cache);
    lobby = Lobby.real(1, rehearsal, Progress.NONE);
  }

  @AfterAll
  void close() {
    rehearsal.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sign-flip",
        "torn-envelope",
        "copied-update",
        "copied-manifest",
        "swapped-fragment",
        "swapped-model",
        "copied-model"
      })
  void shouldEndAttacksInARealRunAsInTheSimulation(String attack) {
    var bouts = lobby.play(attack);

    assertThat(bouts.all())
        .as(String.join("\n", bouts.lines()))
        .allMatch(Bout::isAsExpected)
        .allMatch(bout -> bout.profit().signum() <= 0);
  }
}
