package dev.artel.ledger.evm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Makes playbooks of all sequences, for the contracts to play: of the vectors, and of those in
 * {@code -Dartel.told=FOLDER}. They go to contracts/target/playback, where forge finds them.
 */
class PlaybookTest {
  private static final Path PLAYBACK = Path.of("..", "contracts", "target", "playback");

  @Test
  void shouldMakePlaybooksOfAllSequences() throws IOException {
    var made = new ArrayList<String>();
    Files.createDirectories(PLAYBACK);
    for (var sequence : sequences()) {
      var book = Playbook.of(Files.readString(sequence));
      Files.write(PLAYBACK.resolve(made.size() + ".bin"), book);
      made.add(sequence.getFileName().toString());
    }
    Files.write(PLAYBACK.resolve("names.txt"), made);

    assertThat(made).contains("settled.json", "run-off.json", "random-15.json");
  }

  private static List<Path> sequences() throws IOException {
    var all = new ArrayList<>(jsonIn(Path.of("..", "vectors", "sequences")));
    var told = System.getProperty("artel.told");
    if (told != null) {
      all.addAll(jsonIn(Path.of(told)));
    }
    return all;
  }

  private static List<Path> jsonIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
