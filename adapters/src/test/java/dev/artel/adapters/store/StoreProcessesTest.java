package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.port.Fetched;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One store, several processes: at once, killed, out of disk, out of memory. */
class StoreProcessesTest {
  private static final int LARGE = 1 << 30;

  @TempDir Path temporary;

  private Path folder() {
    return temporary.resolve("store");
  }

  @Test
  void shouldServeProcessesThatAddTheSameAndOthersWhileItCollects() throws Exception {
    var first = StoreProcess.start(List.of(), "add", folder(), 0, 40);
    var second = StoreProcess.start(List.of(), "add", folder(), 20, 60);
    var store = new EmbeddedStore(folder());
    while (first.isAlive() || second.isAlive()) {
      store.gc();
    }

    assertThat(ids(first)).isEqualTo(expected(0, 40));
    assertThat(ids(second)).isEqualTo(expected(20, 60));
    assertThat(store.verify().sound()).isTrue();
    for (var id : expected(0, 60)) {
      assertThat(store.open(ContentId.parse(id))).as(id).isInstanceOf(Fetched.Found.class);
    }
    assertThat(store.gc().blocks()).isZero();
  }

  @Test
  void shouldKeepAllThatWasAnsweredWhenAProcessIsKilled() throws Exception {
    for (int kill = 1; kill <= 3; kill++) {
      var process = StoreProcess.start(List.of(), "add", folder(), 0, 1000);
      var answered = new ArrayList<String>();
      try (var out = process.inputReader()) {
        for (int line = 0; line < 7 * kill; line++) {
          answered.add(out.readLine());
        }
        process.destroyForcibly().waitFor();
      }

      var store = new EmbeddedStore(folder());
      assertThat(store.verify().sound()).isTrue();
      store.gc();
      for (var id : answered) {
        assertThat(store.open(ContentId.parse(id))).as(id).isInstanceOf(Fetched.Found.class);
      }
      assertThat(folder().resolve("tmp")).isEmptyDirectory();
    }
  }

  @Test
  void shouldSayThatTheDiskTakesNoMoreAndKeepNothingHalfWritten() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs a shell's ulimit");
    new EmbeddedStore(folder()).add(new Pattern(1000), Profile.V0);
    // The nearest thing to a full disk that any user can bring about: no file over 100 KiB.
    var command = new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 100; exec \"$@\"", "-"));
    command.addAll(StoreProcess.command(List.of(), "carry", folder(), 300_000));

    var process = new ProcessBuilder(command).redirectErrorStream(true).start();

    assertThat(String.join("\n", StoreProcess.lines(process)))
        .contains("cannot write to the store " + folder())
        .contains("make room there");
    assertThat(process.waitFor()).isNotZero();
    assertThat(folder().resolve("tmp")).isEmptyDirectory();
    assertThat(new EmbeddedStore(folder()).list()).hasSize(1);
    assertThat(new EmbeddedStore(folder()).verify().sound()).isTrue();
  }

  @Tag("long")
  @Test
  void shouldCarryAGigabyteThroughASmallHeap() throws Exception {
    var process = StoreProcess.start(List.of("-Xmx256m"), "carry", folder(), LARGE);

    assertThat(StoreProcess.lines(process)).containsExactly("true");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void shouldCarryMoreThanItsHeapHolds() throws Exception {
    var process = StoreProcess.start(List.of("-Xmx24m"), "carry", folder(), 64 << 20);

    assertThat(StoreProcess.lines(process)).containsExactly("true");
    assertThat(process.waitFor()).isZero();
  }

  private static List<String> ids(Process process) throws Exception {
    var lines = StoreProcess.lines(process);
    assertThat(process.waitFor()).as(lines.toString()).isZero();
    return lines;
  }

  private static List<String> expected(int from, int to) throws Exception {
    var ids = new ArrayList<String>();
    for (int number = from; number < to; number++) {
      ids.add(Profile.V0.id(StoreProcess.content(number)).toString());
    }
    return ids;
  }
}
