package dev.artel.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** One look for the help of all commands, and what is told of no single one. */
final class Manual {
  static final int WIDTH = 80;

  private static final List<List<String>> ENVIRONMENT =
      List.of(
          List.of("ARTEL_DATA", "the folder of the data: mnist and cifar10 are sought in it"),
          List.of("ARTEL_OFFLINE", "where it is set, nothing is downloaded"),
          List.of("ARTEL_STORE", "the store of `artel store`"),
          List.of("JAVA_HOME", "the JDK 25 that the launcher uses"),
          List.of("JAVA_TOOL_OPTIONS", "options for Java, such as -Xmx4g for 4 GiB of memory"),
          List.of("NO_COLOR", "where it is set, nothing is coloured"),
          List.of("XDG_CACHE_HOME", "artel below it is the cache; else ~/.cache/artel"),
          List.of("XDG_DATA_HOME", "artel/store below it is the store; else ~/.local/share"));

  private Manual() {}

  /** The same headings everywhere, and a blank line before each. */
  static CommandLine styled(CommandLine line) {
    line.getCommandSpec()
        .versionProvider(new Version())
        .usageMessage()
        .width(WIDTH)
        .descriptionHeading("%n")
        .parameterListHeading("%nParameters:%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n");
    line.getSubcommands().values().forEach(Manual::styled);
    return line;
  }

  /** By name, the lines of each. */
  static Map<String, List<String>> topics() {
    return new TreeMap<>(
        Map.of(
            "exit-codes",
            table(
                "Exit codes",
                Arrays.stream(ExitCode.values())
                    .map(code -> List.of(String.valueOf(code.number()), code.meaning()))
                    .toList()),
            "environment",
            table("Environment", ENVIRONMENT)));
  }

  private static List<String> table(String title, List<List<String>> rows) {
    int width = rows.stream().mapToInt(row -> row.getFirst().length()).max().orElse(0);
    var lines = new ArrayList<String>();
    lines.add(title + ":");
    for (var row : rows) {
      var form = "  %-" + width + "s  %s";
      lines.add(String.format(Locale.ROOT, form, row.getFirst(), row.getLast()));
    }
    return lines;
  }
}
