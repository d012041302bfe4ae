package dev.artel.ledger.evm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.paradigms.committee.ToldSequences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contracts, as far as they need no chain. */
class ContractsTest {
  private static final Path ROUNDS = Forge.folder("rounds");
  private static final Path BY_LOT =
      Path.of("..", "vectors", "sequences", "refused-training-seating-by-lot.json");
  private static final int SEATS = 8;

  /** And they cost what is committed; how the cost grows is measured in whole rounds. */
  @Test
  void shouldBeWhatTheCompilerMakesOfTheirSources() throws IOException {
    try (var forge = Forge.open()) {
      Files.createDirectories(ROUNDS);
      Files.write(ROUNDS.resolve("lot.bin"), new Playbook(Files.readString(BY_LOT)).bytes());
      for (int workers : new int[] {5, 20, 50}) {
        var told = ToldSequences.rounds(3, workers, SEATS);
        Files.write(ROUNDS.resolve(workers + ".bin"), new Playbook(told).bytes());
      }

      forge.run("check");
    }
  }

  /** Without what has a test here of its own. */
  @Test
  @Tag("long")
  void shouldPassTheirOwnTests() throws IOException {
    try (var forge = Forge.open()) {
      assertThat(forge.run("test", "--no-match-contract", "Playback|Gas$")).contains(" 0 failed");
    }
  }
}
