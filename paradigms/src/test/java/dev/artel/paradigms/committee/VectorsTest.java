package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.Event;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
  private static final LawBook BOOK = new LawBook(Map.of(CommitteeLaw.NAME, new CommitteeLaw()));

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
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  /** From the file alone, as another implementation would. */
  @ParameterizedTest
  @MethodSource("sequences")
  void shouldComeOutAgainFromTheFile(Path file) throws IOException {
    var told = Json.read(Json.parse(Files.readString(file)), Transcript.Sequence.class);
    var rows = new MemoryRows();
    var evolved = new MemoryRows();
    told.genesis().forEach(event -> take(event, rows, evolved));
    for (var line : told.lines()) {
      var outcome =
          BOOK.apply(rows, line.sender(), (Command) record(line.command()), call(told, line));
      assertThat(said(outcome)).as(file + ": " + Json.write(line.command())).isEqualTo(said(line));
      if (outcome instanceof Outcome.Accepted accepted) {
        rows.take(accepted.changes());
        line.events().forEach(event -> BOOK.evolve(evolved, (Event) record(event)));
      }
    }
    assertThat(tree(rows)).as("rows of " + file).isEqualTo(Json.canonical(told.rows()));
    assertThat(tree(evolved))
        .as("rows from events of " + file)
        .isEqualTo(Json.canonical(told.rows()));
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

  private static void take(Tree event, MemoryRows... all) {
    for (var rows : all) {
      BOOK.evolve(rows, (Event) record(event));
    }
  }

  private static Record record(Tree tagged) {
    return Json.readTagged(tagged, BOOK.catalogue());
  }

  private static Call call(Transcript.Sequence told, Transcript.Line line) {
    var known = new TreeMap<Long, Hash>();
    told.beacons().forEach(beacon -> known.put(beacon.height(), beacon.value()));
    Beacons beacons =
        told.hasBeacons() ? height -> Objects.requireNonNull(known.get(height)) : Beacons.NONE;
    var at = new Position(line.time(), line.height(), beacons);
    return new Call(new Charter(told.domain(), told.limits()), line.id(), at);
  }

  private static String said(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted(var events, var _) ->
          events.stream()
              .map(event -> Json.canonical(Json.tagged((Record) event)))
              .collect(Collectors.joining("\n"));
      case Outcome.Refused(var why) -> why.name();
    };
  }

  private static String said(Transcript.Line line) {
    return line.refused().isEmpty()
        ? line.events().stream().map(Json::canonical).collect(Collectors.joining("\n"))
        : line.refused();
  }

  private static String tree(MemoryRows rows) {
    var fields = new LinkedHashMap<String, Tree>();
    rows.all().forEach((key, row) -> fields.put(key, Json.toTree(row)));
    return Json.canonical(new Tree.Obj(fields, 0));
  }
}
