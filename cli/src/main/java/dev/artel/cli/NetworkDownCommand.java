package dev.artel.cli;

import dev.artel.cli.network.Remains;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stops a network. */
@Command(
    name = "down",
    description = "Stop all processes of a network; network up goes on with it.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  artel network down runs/digits-1"})
final class NetworkDownCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The network's folder.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    int ended = Remains.of(folder, Home.folder()).down();
    spec.commandLine().getOut().println("stopped " + ended + " processes");
    spec.commandLine().getOut().flush();
    return ExitCode.OK.number();
  }
}
