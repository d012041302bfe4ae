package dev.artel.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes and runs a party's node. */
@Command(
    name = "node",
    description = "Make and run a party's node: one process, for all its tasks.",
    mixinStandardHelpOptions = true,
    subcommands = {NodeInitCommand.class, NodeStartCommand.class},
    footer = {
      "",
      "Examples:",
      "  artel node init ward-3 --ledger ledger.db --store store --role worker",
      "  artel node start --node ward-3"
    })
final class NodeCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
