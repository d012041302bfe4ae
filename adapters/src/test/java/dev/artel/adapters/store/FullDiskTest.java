package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores on a disk that is full: one of a few MiB, in memory, that a process has to itself. */
class FullDiskTest {
  private static final String MOUNT = "mount -t tmpfs -o size=4m none \"$0\" && exec \"$@\"";

  @TempDir Path disk;

  private record Ended(int status, String output) {}

  private Ended onSmallDisk(String... command) throws IOException, InterruptedException {
    var mounted = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", MOUNT));
    mounted.add(disk.toString());
    mounted.addAll(List.of(command));
    var process = new ProcessBuilder(mounted).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private boolean mayMount() throws InterruptedException {
    try {
      return onSmallDisk("true").status == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void shouldSayThatTheDiskIsFullAndStoreAgainWhenThereIsRoom() throws Exception {
    Assumptions.assumeTrue(mayMount(), "this user may not mount a disk of its own (unshare -rm)");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    var ended =
        onSmallDisk(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            FullDiskProcess.class.getName(),
            disk.toString());

    assertThat(ended.status).as(ended.output).isZero();
    var lines = ended.output.lines().toList();
    assertThat(lines).filteredOn(line -> line.startsWith("refused")).hasSize(2);
    assertThat(lines.getFirst())
        .contains("cannot write to the store " + disk.resolve("embedded"))
        .contains("No space left on device")
        .contains("make room there (artel store gc)");
    assertThat(lines.get(5))
        .contains("cannot write to the store " + disk.resolve("files"))
        .contains("No space left on device")
        .contains("make room there");
    assertThat(lines.subList(1, 5))
        .containsExactly("Missing[]", "kept true", "freed true", "next true");
    assertThat(lines.subList(6, 9)).containsExactly("Missing[]", "kept true", "next true");
  }
}
