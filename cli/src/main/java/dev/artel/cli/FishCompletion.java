package dev.artel.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What lets Fish complete a command: a rule for each command and option, with the condition that
 * the words before it have been typed. Source: fish-shell's page on the command {@code complete}.
 */
final class FishCompletion {
  private final List<String> lines = new ArrayList<>();
  private final String program;

  private FishCompletion(String program) {
    this.program = program;
  }

  static String script(CommandSpec root) {
    var completion = new FishCompletion(root.name());
    completion.lines.add("complete -c " + root.name() + " -f");
    completion.add(root, List.of());
    return completion.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private void add(CommandSpec command, List<String> typed) {
    var condition = condition(command, typed);
    for (var sub : command.subcommands().entrySet()) {
      var spec = sub.getValue().getCommandSpec();
      rule(condition, "-a " + sub.getKey() + " -d " + quoted(brief(spec)));
    }
    for (var option : command.options()) {
      rule(condition, option(option));
    }
    for (var parameter : command.positionalParameters()) {
      var values = values(parameter);
      if (!values.isEmpty() || isFile(parameter)) {
        rule(condition, values.isEmpty() ? "-F" : "-a " + quoted(values));
      }
    }
    for (var sub : command.subcommands().entrySet()) {
      var words = new ArrayList<>(typed);
      words.add(sub.getKey());
      add(sub.getValue().getCommandSpec(), words);
    }
  }

  /** These words have been typed, and no subcommand yet. */
  private static String condition(CommandSpec command, List<String> typed) {
    var parts = new ArrayList<String>();
    typed.forEach(word -> parts.add("__fish_seen_subcommand_from " + word));
    if (!command.subcommands().isEmpty()) {
      var subs = String.join(" ", command.subcommands().keySet());
      parts.add("not __fish_seen_subcommand_from " + subs);
    }
    return String.join("; and ", parts);
  }

  private void rule(String condition, String what) {
    lines.add("complete -c " + program + " -n " + quoted(condition) + " " + what);
  }

  private static String option(OptionSpec option) {
    var names =
        Stream.of(option.names())
            .map(
                name ->
                    name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
            .collect(Collectors.joining(" "));
    var values = values(option);
    var value = isFile(option) ? " -rF" : values.isEmpty() ? " -x" : " -x -a " + quoted(values);
    return names
        + (option.arity().max() > 0 ? value : "")
        + " -d "
        + quoted(String.join(" ", option.description()));
  }

  private static String values(ArgSpec argument) {
    return argument.completionCandidates() == null
        ? ""
        : StreamSupport.stream(argument.completionCandidates().spliterator(), false)
            .collect(Collectors.joining(" "));
  }

  private static boolean isFile(ArgSpec argument) {
    var type = argument.auxiliaryTypes()[0];
    return type == Path.class || type == File.class;
  }

  private static String brief(CommandSpec spec) {
    return String.join(" ", spec.usageMessage().description());
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
