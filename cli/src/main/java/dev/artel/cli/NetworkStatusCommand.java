package dev.artel.cli;

import dev.artel.cli.network.Remains;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How a network fares. */
@Command(
    name = "status",
    description = "Show the parties of a network: phase, last act, memory.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  artel network status runs/digits-1"})
final class NetworkStatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "DIR", description = "The network's folder.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    var view = Remains.of(folder, Home.folder()).look();
    json.print(spec.commandLine().getOut(), view.tree(), view.lines());
    return ExitCode.OK.number();
  }
}
