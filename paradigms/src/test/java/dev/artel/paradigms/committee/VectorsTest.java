package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.LawBook;
import dev.artel.paradigms.vectors.Replay;
import dev.artel.paradigms.vectors.Transcript;
import dev.artel.paradigms.vectors.VectorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the language-neutral vectors to the code, and the law to the vectors. A released vector
 * does not change; to write new ones: {@code -Dartel.write=true}.
 */
class VectorsTest {
  private static final Path FOLDER = Path.of("..", "vectors");

  static Stream<VectorFile> files() {
    return Stream.of(
            TypeVectors.files(),
            LotVectors.files(),
            SettlementVectors.files(),
            SequenceVectors.files())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldBeAsTheyAreWritten(VectorFile file) throws IOException {
    var path = FOLDER.resolve(file.name());
    var text = file.text();
    if (Boolean.getBoolean("artel.write")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    }

    assertThat(path).as("to write it anew: -Dartel.write=true").hasContent(text);
  }

  @Test
  void shouldHoldNoFileThatNothingWrites() throws IOException {
    var names = files().map(VectorFile::name).collect(Collectors.toCollection(TreeSet::new));
    try (var found = Files.walk(FOLDER)) {
      assertThat(found.filter(path -> path.toString().endsWith(".json")))
          .map(path -> FOLDER.relativize(path).toString())
          .filteredOn(name -> !name.startsWith("peer-"))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void shouldComeOutAgainFromTheFile(Path file) throws IOException {
    new Replay(new LawBook(Map.of(CommitteeLaw.NAME, new CommitteeLaw()))).check(file);
  }

  static Stream<Path> sequences() {
    return SequenceVectors.files().stream().map(file -> FOLDER.resolve(file.name()));
  }

  /** Together they reach every reason for which the law refuses. */
  @Test
  void shouldReachEveryReason() {
    Set<String> reached = new TreeSet<>();
    for (var file : SequenceVectors.files()) {
      ((Transcript.Sequence) file.content()).lines().forEach(line -> reached.add(line.refused()));
    }

    assertThat(reached).containsAll(Stream.of(CommitteeReason.values()).map(Enum::name).toList());
  }
}
