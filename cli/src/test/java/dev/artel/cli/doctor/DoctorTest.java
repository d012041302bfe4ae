package dev.artel.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.cli.doctor.Diagnosis.State;
import dev.artel.cli.run.Corpora;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  @TempDir Path dir;

  private Found look(Path runs, String path) {
    var corpora = new Corpora(List.of(), Map.of(), dir.resolve("a/b"));
    var cache = Path.of(System.getProperty("user.home"), ".cache", "artel");
    return new Found(new Doctor(runs, cache, corpora, new Programs(path)).look());
  }

  private record Found(List<Diagnosis> all) {
    Diagnosis get(String subject) {
      return all.stream().filter(d -> d.subject().equals(subject)).findFirst().orElseThrow();
    }
  }

  @Test
  void shouldFindWhatARunNeedsByTryingIt() throws IOException {
    var found = look(dir.resolve("runs"), "");

    assertThat(found.all()).noneMatch(d -> d.state() == State.MISSING);
    assertThat(found.all().stream().map(Diagnosis::subject))
        .contains("JDK", "cores", "memory", "runs", "cache", "clock", "secp256k1", "LibTorch");
    assertThat(found.get("SQLite").found()).startsWith("3.");
    assertThat(found.get("runs").found()).contains(dir.resolve("runs").toString(), "GiB free");
    assertThat(dir).as("nothing is left").isEmptyDirectory();
  }

  @Test
  void shouldSayWhatToDoWhereDataAreAbsent() {
    var found = look(dir, "");

    assertThat(found.get("mnist").state()).isEqualTo(State.OPTIONAL);
    assertThat(found.get("mnist").remedy()).contains("artel data fetch mnist");
    assertThat(found.get("cifar10").remedy()).contains("$ARTEL_DATA/cifar10");
  }

  @Test
  void shouldMissAFolderThatCannotBeWritten() throws IOException {
    var file = Files.createFile(dir.resolve("file"));

    var found = look(file.resolve("runs"), "").get("runs");

    assertThat(found.state()).isEqualTo(State.MISSING);
    assertThat(found.found()).contains("cannot be written");
    assertThat(found.remedy()).isNotEmpty();
  }

  @Test
  void shouldFindProgramsOnThePath() throws IOException {
    var rights = PosixFilePermissions.fromString("rwxr-xr-x");
    Files.setPosixFilePermissions(Files.createFile(dir.resolve("google-chrome")), rights);
    Files.createFile(dir.resolve("geth"));
    Files.createDirectory(dir.resolve("ipfs"));

    var found = look(dir, dir + "/none" + File.pathSeparator + "\0" + File.pathSeparator + dir);

    assertThat(found.get("chromium").found()).isEqualTo(dir.resolve("google-chrome").toString());
    assertThat(List.of(found.get("geth"), found.get("ipfs"), found.get("anvil")))
        .allMatch(d -> d.state() == State.OPTIONAL && !d.remedy().isEmpty());
  }

  @Test
  void shouldDoubtClocks() {
    assertThat(Clocks.judge(NOW, Duration.ofSeconds(3)).state()).isEqualTo(State.OK);
    assertThat(Clocks.judge(NOW, Duration.ofSeconds(-90)).found()).contains("-90 s off");
    assertThat(Clocks.judge(Instant.EPOCH, Duration.ZERO).state()).isEqualTo(State.MISSING);
    assertThat(Clocks.judge(NOW.plus(Duration.ofDays(40_000)), Duration.ZERO).state())
        .isEqualTo(State.MISSING);
  }
}
