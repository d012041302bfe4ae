package dev.artel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains commands, and what concerns all of them. */
@Command(
    name = "help",
    description = "Explain a command, the exit-codes, or the environment.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel help",
      "  artel help ledger log",
      "  artel help exit-codes"
    })
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "WORD", description = "The command or the topic.")
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var topic = Optional.ofNullable(Manual.topics().get(String.join(" ", words)));
    topic.ifPresentOrElse(lines -> lines.forEach(out::println), this::explain);
    out.flush();
    return ExitCode.OK.number();
  }

  private void explain() {
    var line = spec.root().commandLine();
    for (var word : words) {
      line =
          Optional.ofNullable(line.getSubcommands().get(word))
              .orElseThrow(
                  () ->
                      new CliException(
                          ExitCode.USAGE,
                          "there is no command or topic \"" + String.join(" ", words) + "\""));
    }
    line.usage(spec.commandLine().getOut());
  }
}
