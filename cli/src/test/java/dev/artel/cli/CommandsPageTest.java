package dev.artel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

/** Holds docs/commands.md to the code. */
class CommandsPageTest {
  private static final List<String> EVERYWHERE = List.of("--help", "--version");

  private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

  @BeforeAll
  static void readThePage() throws IOException {
    var title = "";
    for (var line : Files.readAllLines(Path.of("..", "docs", "commands.md"))) {
      title = line.startsWith("#") ? line.replaceAll("^#+ ", "") : title;
      SECTIONS.merge(title, line + "\n", String::concat);
    }
  }

  static Stream<CommandSpec> commands() {
    return below(Main.commandLine().getCommandSpec());
  }

  private static Stream<CommandSpec> below(CommandSpec spec) {
    return spec.subcommands().values().stream()
        .map(line -> line.getCommandSpec())
        .flatMap(sub -> Stream.concat(Stream.of(sub), below(sub)));
  }

  private static String section(String title) {
    assertThat(SECTIONS).as("docs/commands.md").containsKey(title);
    return Objects.requireNonNull(SECTIONS.get(title));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldHoldEveryCommandWithItsParametersAndOptions(CommandSpec command) {
    var section = section(command.qualifiedName());

    for (var option : command.options()) {
      if (!EVERYWHERE.contains(option.longestName())) {
        assertThat(section).contains(Arrays.stream(option.names()).map(n -> "`" + n).toList());
      }
    }
    for (var parameter : command.positionalParameters()) {
      assertThat(section).contains(parameter.paramLabel());
    }
  }

  @Test
  void shouldHoldNoCommandThatThereIsNot() {
    assertThat(SECTIONS.keySet().stream().filter(title -> title.startsWith("artel ")))
        .containsExactlyInAnyOrderElementsOf(commands().map(CommandSpec::qualifiedName).toList());
  }

  @Test
  void shouldHoldEveryExitCodeAndVariable() {
    var codes =
        Arrays.stream(ExitCode.values()).map(c -> "| " + c.number() + " | " + c.meaning() + " |");

    assertThat(section("Exit codes").lines().filter(line -> line.matches("\\| \\d.*")))
        .containsExactlyElementsOf(codes.toList());
    assertThat(artelVariables())
        .allSatisfy(name -> assertThat(section("Environment")).contains("| `" + name + "` |"));
  }

  private static List<String> artelVariables() {
    return Objects.requireNonNull(Manual.topics().get("environment")).stream()
        .skip(1)
        .map(line -> line.strip().split(" ", 2)[0])
        .toList();
  }
}
