package dev.artel.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All parties of a run file on this machine, each in a process of its own. */
@Command(
    name = "network",
    description = "Run all parties of a run file here, each in a process of its own.",
    mixinStandardHelpOptions = true,
    subcommands = {NetworkUpCommand.class, NetworkStatusCommand.class, NetworkDownCommand.class},
    footer = {
      "",
      "Examples:",
      "  artel network up examples/digits.yaml",
      "  artel network status runs/digits-1",
      "  artel network down runs/digits-1"
    })
final class NetworkCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
