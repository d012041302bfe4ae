package dev.artel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs docs/tutorial.md as it is written; what it has terminals for runs in the background. */
@Tag("long")
class TutorialTest {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern START = Pattern.compile("artel node start --node (\\S+)");
  private static final Pattern RETRIEVE = Pattern.compile("(?m)^(artel task retrieve .*)$");

  @TempDir Path dir;

  private static String script() throws IOException {
    var page = Files.readString(Path.of("..", "docs", "tutorial.md"));
    var commands =
        BLOCK.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining());
    var started = START.matcher(commands).replaceAll("$0 > $1.log 2>&1 &");
    // A person would look now and then whether the task has ended.
    var waiting = RETRIEVE.matcher(started).replaceAll("until $1; do sleep 1; done");
    var artel = Java.artel().stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
    return """
        set -eu
        artel() { %s "$@"; }
        trap 'kill $(jobs -p)' EXIT
        %s
        """
        .formatted(artel, waiting);
  }

  @Test
  void shouldWorkAsWritten() throws Exception {
    var log = dir.resolve("tutorial.log").toFile();
    var file = Files.writeString(dir.resolve("tutorial.sh"), script());
    var shell =
        new ProcessBuilder(List.of("bash", file.toString()))
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();

    boolean ended = shell.waitFor(300, TimeUnit.SECONDS);
    shell.destroy();

    var said = Files.readString(log.toPath());
    assertThat(ended).as(said).isTrue();
    assertThat(shell.waitFor()).as(said).isZero();
    assertThat(said).contains("the balance of 0x");
    assertThat(dir.resolve("digits.safetensors")).isNotEmptyFile();
    for (var party : List.of("clinic", "worker-2", "validator-3")) {
      assertThat(dir.resolve(party + ".log")).content().contains("takes part in task");
    }
  }
}
