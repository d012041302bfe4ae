package dev.artel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testkit.engines.EngineScript;
import dev.artel.testkit.engines.FreePorts;
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

  /**
   * @param setting what the shell has, among it what there is to finish
   */
  private static String script(String setting, String page) {
    var commands =
        BLOCK.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining());
    var started = START.matcher(commands).replaceAll("$0 > $1.log 2>&1 &");
    // A person would look now and then whether the task has ended.
    var waiting = RETRIEVE.matcher(started).replaceAll("until $1; do sleep 1; done");
    var artel = Java.artel().stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
    return """
        set -eu
        artel() { %s "$@"; }
        %s
        trap 'kill $(jobs -p) 2>/dev/null || true; finish' EXIT
        %s
        """
        .formatted(artel, setting, waiting);
  }

  @Test
  void shouldWorkAsWritten() throws Exception {
    var said = run(script("finish() { :; }", page("tutorial.md")));

    assertThat(said).contains("the balance of 0x");
    requireModel();
  }

  @Test
  void shouldWorkOnEthereumAsWritten() throws Exception {
    EngineScript.program("geth.sh", "geth-clique");
    EngineScript.program("kubo.sh", "ipfs");
    int chain = 10_000 + FreePorts.row(1) % 22_000; // geth listens on ports far above as well
    var page =
        page("tutorial-ethereum.md")
            .replace("8545", Integer.toString(chain + 1))
            .replace("5101", Integer.toString(FreePorts.row(3)))
            .replace("5201", Integer.toString(FreePorts.row(3)));
    var engines = Path.of("..", "contrib", "engines").toAbsolutePath().normalize();
    var setting =
        """
        export BASEPORT=%d PATH=%s:$PATH
        finish() { geth.sh stop chain; kubo.sh stop ipfs one; kubo.sh stop ipfs other; }
        """
            .formatted(chain, engines);

    var said = run(script(setting, page));

    assertThat(said).contains("the balance of 0x", "clean: ", " 0 disagree");
    requireModel();
  }

  private static String page(String name) throws IOException {
    return Files.readString(Path.of("..", "docs", name));
  }

  private String run(String script) throws IOException, InterruptedException {
    var log = dir.resolve("tutorial.log").toFile();
    var file = Files.writeString(dir.resolve("tutorial.sh"), script);
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
    return said;
  }

  private void requireModel() {
    assertThat(dir.resolve("digits.safetensors")).isNotEmptyFile();
    for (var party : List.of("clinic", "worker-2", "validator-3")) {
      assertThat(dir.resolve(party + ".log")).content().contains("takes part in task");
    }
  }
}
