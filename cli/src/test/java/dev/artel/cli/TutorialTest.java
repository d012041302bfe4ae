package dev.artel.cli;

import static dev.artel.cli.Walkthrough.page;
import static dev.artel.cli.Walkthrough.script;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class TutorialTest {
  @TempDir Path dir;

  @Test
  void shouldWorkAsWritten() throws Exception {
    var walk = new Walkthrough(dir);

    var said = walk.run(script("finish() { :; }", page("tutorial.md")));

    assertThat(said).contains("the balance of 0x");
    walk.requireModel();
  }
}
