package dev.artel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of docs, run as it is written; what it has terminals for runs in the background.
 *
 * @param dir an empty folder
 */
record Walkthrough(Path dir) {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern START = Pattern.compile("artel node start --node (\\S+)");
  private static final Pattern RETRIEVE = Pattern.compile("(?m)^(artel task retrieve .*)$");

  /**
   * @param setting what the shell has, among it what there is to finish
   */
  static String script(String setting, String page) {
    var commands =
        BLOCK.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining());
    var started = START.matcher(commands).replaceAll("begin_$0 > $1.log 2>&1 &");
    // A person would look now and then whether the task has ended.
    var waiting = RETRIEVE.matcher(started).replaceAll("until $1; do sleep 1; done");
    var artel = Java.artel().stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
    return """
        set -eu
        artel() { %1$s "$@"; }
        # In the place of its shell, so that it ends when that job is ended.
        begin_artel() { exec %1$s "$@"; }
        %2$s
        # Nobody writes any more when the folder is deleted.
        trap 'kill $(jobs -p) 2>/dev/null || true; wait || true; finish' EXIT
        %3$s
        """
        .formatted(artel, setting, waiting);
  }

  static String page(String name) throws IOException {
    return Files.readString(Path.of("..", "docs", name));
  }

  String run(String script) throws IOException, InterruptedException {
    var log = dir.resolve("tutorial.log").toFile();
    var file = Files.writeString(dir.resolve("tutorial.sh"), script);
    var shell =
        new ProcessBuilder(List.of("bash", file.toString()))
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();

    boolean ended = shell.waitFor(20, TimeUnit.MINUTES);
    shell.destroy();

    var said = Files.readString(log.toPath());
    assertThat(ended).as(said).isTrue();
    assertThat(shell.waitFor()).as(said).isZero();
    return said;
  }

  void requireModel() {
    assertThat(dir.resolve("digits.safetensors")).isNotEmptyFile();
    for (var party : List.of("clinic", "worker-2", "validator-3")) {
      assertThat(dir.resolve(party + ".log")).content().contains("takes part in task");
    }
  }
}
