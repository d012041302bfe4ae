package dev.artel.paradigms.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.paradigms.vectors.Replay;
import dev.artel.paradigms.vectors.Transcript;
import dev.artel.paradigms.vectors.VectorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the peers' vectors to the code, and the law to the vectors. */
class PeerVectorsTest {
  private static final Path FOLDER = Path.of("..", "vectors");

  static List<VectorFile> files() {
    return PeerVectors.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldBeAsTheyAreWritten(VectorFile file) throws IOException {
    var path = FOLDER.resolve(file.name());
    if (Boolean.getBoolean("artel.write")) {
      Files.writeString(path, file.text());
    }

    assertThat(path).as("to write it anew: -Dartel.write=true").hasContent(file.text());
  }

  @Test
  void shouldHoldNoFileThatNothingWrites() throws IOException {
    try (var found = Files.list(FOLDER)) {
      assertThat(found.map(path -> path.getFileName().toString()))
          .filteredOn(name -> name.startsWith("peer-"))
          .containsExactlyInAnyOrderElementsOf(files().stream().map(VectorFile::name).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void shouldComeOutAgainFromTheFile(Path file) throws IOException {
    new Replay(PeerVectors.BOOK).check(file);
  }

  static Stream<Path> sequences() {
    return PeerVectors.sequences().stream().map(file -> FOLDER.resolve(file.name()));
  }

  @Test
  void shouldReachEveryReason() {
    Set<String> reached = new TreeSet<>();
    for (var file : PeerVectors.sequences()) {
      ((Transcript.Sequence) file.content()).lines().forEach(line -> reached.add(line.refused()));
    }

    assertThat(reached).containsAll(Stream.of(PeerReason.values()).map(Enum::name).toList());
  }
}
