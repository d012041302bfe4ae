package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "artel led, ledger",
    "artel ledger v, verify",
    "artel ledger log --fr, --from",
    "artel store add --profile cid-v, cid-v0 cid-v1",
    "artel task ch, check",
    "artel completion f, fish"
  })
  void shouldCompleteInBash(String typed, String completed) throws Exception {
    var script = Files.writeString(dir.resolve("artel"), artel("completion", "bash").out());
    int last = (int) typed.chars().filter(c -> c == ' ').count();
    var asking =
        "compopt() { :; }; source %s; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; _complete_artel; echo \"${COMPREPLY[@]}\""
            .formatted(script, typed, last, typed);

    assertThat(bash(asking).strip().replaceAll("\\s+", " ")).isEqualTo(completed);
  }

  private static String bash(String asking) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(List.of("bash", "--norc", "-c", asking))
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void shouldServeZshThroughItsSupportForBash() {
    assertThat(artel("completion", "ZSH").out()).contains("bashcompinit");
  }

  @Test
  void shouldHaveARuleForFishForEveryCommandAndOption() {
    assertThat(artel("completion", "fish").out().lines())
        .contains("complete -c artel -f")
        .allMatch(line -> line.startsWith("complete -c artel "))
        .anyMatch(
            line ->
                line.endsWith(
                    " -l store -rF -d 'The store; else $ARTEL_STORE, else"
                        + " below the user\\'s data folder.'"))
        .anyMatch(line -> line.contains("-n '__fish_seen_subcommand_from run' -l out -rF -d"))
        .anyMatch(line -> line.contains("-l profile -x -a 'cid-v0 cid-v1'"))
        .anyMatch(line -> line.endsWith("-a 'bash zsh fish'"));
  }

  @Test
  void shouldKnowNoOtherShell() {
    assertThat(artel("completion", "tcsh").code()).isEqualTo(64);
    assertThat(artel("completion").code()).isEqualTo(64);
  }
}
