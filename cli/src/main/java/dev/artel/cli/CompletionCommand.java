package dev.artel.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a shell complete commands and options. */
@Command(
    name = "completion",
    description = "Print what lets a shell complete commands, options and values.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  source <(./artel completion bash)",
      "  source <(./artel completion zsh)",
      "  ./artel completion fish | source",
      "",
      "For all shells to come, put the line into ~/.bashrc, ~/.zshrc (after compinit)",
      "or ~/.config/fish/config.fish, with the whole path of artel."
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.BASH;

  /** Which shells can be told. */
  private enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    var root = spec.root().commandLine();
    var script =
        switch (shell) {
          // The script for Bash knows Zsh, and has it load what it needs.
          case BASH, ZSH -> AutoComplete.bash(spec.root().name(), root);
          case FISH -> FishCompletion.script(spec.root());
        };
    spec.commandLine().getOut().print(script);
    spec.commandLine().getOut().flush();
    return ExitCode.OK.number();
  }
}
