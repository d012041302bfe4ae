package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Gambit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GambitsTest {
  private static final Path TEXT = Path.of("..", "docs", "committee.md");

  @Test
  void shouldTryEveryRowOfTheTable() throws IOException {
    var text = Files.readString(TEXT);
    var table = text.substring(text.indexOf("\n## 9. "), text.indexOf("\n## 10. "));
    var rows =
        table
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .map(line -> line.substring(2, line.indexOf(" |", 2)))
            .skip(1)
            .toList();

    assertThat(Arrays.stream(Threat.values()).map(Threat::text)).containsExactlyElementsOf(rows);
    assertThat(Gambits.all()).extracting(gambit -> gambit.claim().threat()).containsAll(rows);
  }

  @Test
  void shouldNameEachGambitOnce() {
    assertThat(Gambits.all()).extracting(Gambit::name).doesNotHaveDuplicates();
  }
}
