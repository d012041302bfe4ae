package dev.artel.cli.gym;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every paradigm's word on every attack it knows of; and the page that repeats it. */
class GymTest {
  private static final Path PAGE = Path.of("..", "docs", "attacks.md");

  @Test
  void shouldEndEveryAttackAsItsParadigmSaysAndAsThePageTells() throws IOException {
    var bouts = Lobby.simulated(1).playAll();
    var page = AttackPage.of(bouts);
    if (Boolean.getBoolean("artel.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(bouts.all()).as("seed 1").hasSizeGreaterThan(40);
    assertSound(bouts);
    assertThat(bouts.all())
        .as(String.join("\n", bouts.lines()))
        .filteredOn(bout -> !bout.verdict().equals("stopped"))
        .allMatch(Bout::hurts)
        .noneMatch(bout -> bout.sign().isEmpty());
    assertThat(PAGE)
        .as("written anew by the same test with -Dartel.write=true")
        .content()
        .isEqualTo(page);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(longs = {2, 3})
  void shouldEndEveryAttackAsItsParadigmSaysWhateverTheSeed(long seed) {
    assertSound(Lobby.simulated(seed).playAll());
  }

  private static void assertSound(Bouts bouts) {
    assertThat(bouts.all())
        .as(String.join("\n", bouts.lines()))
        .allMatch(Bout::isAsExpected)
        .filteredOn(bout -> bout.verdict().equals("stopped"))
        .hasSizeGreaterThan(30)
        .allMatch(bout -> bout.profit().signum() <= 0)
        .noneMatch(bout -> bout.sign().isEmpty());
  }
}
