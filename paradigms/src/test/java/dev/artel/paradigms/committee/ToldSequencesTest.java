package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes random sequences in the form of the vectors, for another implementation of the law to play
 * again: {@code -Dartel.told=FOLDER}, with {@code -Dartel.sequences} for how many.
 */
@EnabledIfSystemProperty(named = "artel.told", matches = ".+")
class ToldSequencesTest {
  private static final long SEED = 20261122;
  private static final int MANY = 2_000;

  @Test
  void shouldTellRandomSequences() throws IOException {
    var folder = Files.createDirectories(Path.of(System.getProperty("artel.told")));
    int many = Integer.getInteger("artel.sequences", MANY);
    for (int i = 0; i < many; i++) {
      var name = "told-%05d.json".formatted(i);
      var told = new VectorFile(name, RandomSequence.told(Seeds.number(SEED, i)));
      Files.writeString(folder.resolve(name), told.text());
    }

    try (var written = Files.list(folder)) {
      assertThat(written).hasSizeGreaterThanOrEqualTo(many);
    }
  }
}
