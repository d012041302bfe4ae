package dev.artel.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.adapters.sqlite.Database;
import dev.artel.adapters.store.EmbeddedStore;
import dev.artel.core.paradigm.Finding;
import dev.artel.testkit.sim.StandInLearner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes one byte at a time, anywhere in a run's folder. Either the audit names the file, or what
 * was changed is shown to carry nothing: a database answers every question as before.
 */
@Tag("long")
class TamperTest {
  private static final int CHANGES = 200;
  private static final long SEED = 20_261_121;

  @TempDir Path dir;

  @Test
  void shouldFindEveryChangeThatMatters() throws Exception {
    var folder = dir.resolve("run");
    LocalRuns.run(folder, LocalRuns.COMMITTEE, new StandInLearner(), view -> {});
    assertThat(problems(folder)).isEmpty();
    var files = files(folder);
    var random = new SplittableRandom(SEED);
    int found = 0;
    var softly = new SoftAssertions();
    for (int i = 0; i < CHANGES; i++) {
      var file = files.get(random.nextInt(files.size()));
      var sound = Files.readAllBytes(file);
      var before = contents(file);
      int at = random.nextInt(sound.length);
      var changed = sound.clone();
      changed[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, changed);
      var problems = problems(folder);
      var what = "change %d (seed %d): %s, byte %d".formatted(i, SEED, file, at);
      if (problems.isEmpty()) {
        softly.assertThat(isDatabase(file) || isPin(file)).as(what).isTrue();
        softly.assertThat(different(before, contents(file))).as(what).isEmpty();
      } else {
        softly.assertThat(problems).as(what).anyMatch(problem -> names(problem, file));
        found++;
      }
      Files.write(file, sound);
    }
    softly.assertAll();
    assertThat(found).isGreaterThan(CHANGES / 2);
  }

  /** Not what an audit itself leaves, nor SQLite's shared memory, which it makes anew. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      var files = new ArrayList<Path>();
      for (var file : all.sorted().toList()) {
        if (Files.isRegularFile(file)
            && Files.size(file) > 0
            && !file.toString().endsWith("-shm")) {
          files.add(file);
        }
      }
      return files;
    }
  }

  /** What an audit, or the attempt at one, has to say. */
  private static List<String> problems(Path folder) throws Exception {
    try {
      var checked = LocalRuns.checked(folder);
      var certificate = new RunAudit(folder, checked, new StandInLearner()).audit(Optional.empty());
      return certificate.findings().stream()
          .filter(finding -> finding.opinion() != Finding.Opinion.AGREES)
          .map(finding -> finding.subject() + ": " + finding.detail())
          .toList();
    } catch (IOException | RuntimeException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private static boolean names(String problem, Path file) {
    var name = file.getFileName().toString();
    var stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    return problem.contains(name) || problem.contains(stem);
  }

  private static boolean isDatabase(Path file) {
    return file.toString().endsWith(".db");
  }

  /** A pin's name says what is pinned; its text only how the id was written. */
  private static boolean isPin(Path file) {
    return file.toString().contains("/store/pins/");
  }

  private static List<String> different(List<String> before, List<String> after) {
    var different = new ArrayList<>(after);
    different.removeAll(before);
    return before.size() == after.size() ? different : List.of("another number of rows");
  }

  /** Every row of every table; of a pin, what all pins keep. */
  private static List<String> contents(Path file) throws IOException {
    var rows = new ArrayList<String>();
    if (isPin(file)) {
      try (var store = new EmbeddedStore(file.resolve("../../../store").normalize())) {
        rows.add(store.pins().size() + " pins: " + store.verify());
      }
    }
    if (!isDatabase(file)) {
      return rows;
    }
    try (var database = Database.openReadOnly(file)) {
      var tables =
          database.list(
              "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
              row -> row.getString(1));
      for (var table : tables) {
        database.visit(
            "SELECT * FROM " + table,
            row -> {
              var text = new StringBuilder(table);
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                text.append('|').append(row.getString(i));
              }
              rows.add(text.toString());
            });
      }
    }
    return rows;
  }
}
