package dev.artel.cli;

import static dev.artel.cli.Said.artel;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command explains itself in the same way, with examples, at 80 columns. */
class HelpTest {
  /** The words of each command, without the program's name. */
  static Stream<List<String>> commands() {
    return below(Main.commandLine(), List.of()).stream();
  }

  private static List<List<String>> below(CommandLine line, List<String> words) {
    var all = new ArrayList<List<String>>();
    all.add(words);
    line.getSubcommands()
        .forEach(
            (name, sub) -> {
              var more = new ArrayList<>(words);
              more.add(name);
              all.addAll(below(sub, more));
            });
    return all;
  }

  private static Said help(List<String> words) {
    return artel(Stream.concat(words.stream(), Stream.of("--help")).toArray());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldExplainWithExamples(List<String> words) {
    var said = help(words);

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .startsWith(
            String.join(" ", Stream.concat(Stream.of("Usage: artel"), words.stream()).toList()))
        .contains("\nOptions:\n", "\nExamples:\n");
    assertThat(said.out().substring(said.out().indexOf("\nExamples:\n")))
        .contains("artel" + words.stream().map(word -> " " + word).reduce("", String::concat));
    assertThat(artel(Stream.concat(Stream.of("help"), words.stream()).toArray())).isEqualTo(said);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldFitATerminalOf80Columns(List<String> words) {
    var command = Main.commandLine();
    for (var word : words) {
      command = Objects.requireNonNull(command.getSubcommands().get(word));
    }

    assertThat(help(words).out().lines()).allMatch(line -> line.length() <= Manual.WIDTH);
    assertThat(command.getCommandSpec().usageMessage().footer())
        .as("longer lines are broken anew")
        .allMatch(line -> line.length() < Manual.WIDTH);
  }

  @Test
  void shouldExplainWhatConcernsAllCommands() {
    var codes = artel("help", "exit-codes").out();

    Arrays.stream(ExitCode.values())
        .forEach(
            code ->
                assertThat(codes)
                    .containsPattern("(?m)^ +" + code.number() + " +\\Q" + code.meaning()));
    assertThat(artel("help", "environment").out()).contains("ARTEL_DATA", "NO_COLOR");
    assertThat(artel("help", "fly").code()).isEqualTo(64);
    assertThat(artel("help", "fly").err()).contains("no command or topic \"fly\"");
  }

  @Test
  void shouldTellItsVersionEverywhere() {
    assertThat(artel("ledger", "log", "--version").out()).startsWith("artel ");
  }
}
