package dev.artel.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measurements that anybody can repeat. */
@Command(
    name = "bench",
    description = "Measure on this machine what the documents say of it.",
    mixinStandardHelpOptions = true,
    subcommands = {BenchRecommenderCommand.class, BenchShopsCommand.class, BenchStoreCommand.class},
    footer = {
      "",
      "Examples:",
      "  artel bench recommender",
      "  artel bench shops",
      "  artel bench store"
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
