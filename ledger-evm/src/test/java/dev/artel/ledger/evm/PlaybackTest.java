package dev.artel.ledger.evm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Seeds;
import dev.artel.paradigms.committee.ToldSequences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The two laws side by side: commands that the Java law was asked are asked of the contracts, which
 * must refuse for the same reasons and write the same events to the byte; rows follow from events.
 * Book N with {@code contracts/target/playback/N.txt} beside it is played alone by {@code
 * ARTEL_PLAYBOOK=N contrib/engines/forge.sh test --match-contract Playback}.
 */
class PlaybackTest {
  private static final Path VECTORS = Path.of("..", "vectors", "sequences");
  private static final Path BOOKS = Forge.folder("playback");
  private static final long SEED = 20261122;
  private static final int FEW = 40;
  private static final int MANY = 2_000;

  @Test
  void shouldAnswerAsTheJavaLawDoes() throws IOException {
    play(Integer.getInteger("artel.sequences", FEW));
  }

  @Test
  @Tag("long")
  void shouldAnswerAsTheJavaLawDoesInVeryManySequences() throws IOException {
    play(MANY);
  }

  /** So that no reason of the law is taken on trust. */
  @Test
  void shouldReachEveryReasonWithTheVectors() throws IOException {
    var reached = vectors().stream().map(Playbook::new).flatMap(Playbook::refusals).distinct();

    assertThat(reached.toList()).containsAll(SolidityTypesTest.committee().reasons());
  }

  private void play(int random) throws IOException {
    try (var forge = Forge.open()) {
      clear();
      var vectors = vectors();
      IntStream.range(0, vectors.size()).forEach(i -> write(i, vectors.get(i)));
      IntStream.range(0, random)
          .parallel()
          .forEach(i -> write(vectors.size() + i, ToldSequences.random(Seeds.number(SEED, i))));

      assertThat(forge.run("test", "--match-contract", "Playback")).contains(" 0 failed");
    }
  }

  private void write(int number, String json) {
    var book = new Playbook(json);
    try {
      Files.write(BOOKS.resolve(number + ".bin"), book.bytes());
      Files.writeString(BOOKS.resolve(number + ".txt"), book.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> vectors() throws IOException {
    try (Stream<Path> files = Files.list(VECTORS)) {
      return files.sorted(Comparator.comparing(Path::getFileName)).map(PlaybackTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void clear() throws IOException {
    Files.createDirectories(BOOKS);
    try (Stream<Path> files = Files.list(BOOKS)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
