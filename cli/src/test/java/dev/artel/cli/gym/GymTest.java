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
    var bouts = new Lobby(1).playAll();
    var page = AttackPage.of(bouts);
    if (Boolean.getBoolean("artel.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(bouts.all()).as("seed 1").hasSizeGreaterThan(30);
    assertThat(bouts.all())
        .as("seed 1%n%s", String.join("\n", bouts.lines()))
        .allMatch(Bout::isAsExpected);
    assertThat(PAGE)
        .as("written anew by the same test with -Dartel.write=true")
        .content()
        .isEqualTo(page);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4, 5})
  void shouldEndEveryAttackAsItsParadigmSaysWhateverTheSeed(long seed) {
    var bouts = new Lobby(seed).playAll();

    assertThat(bouts.all())
        .as("seed %d%n%s", seed, String.join("\n", bouts.lines()))
        .allMatch(Bout::isAsExpected);
  }
}
