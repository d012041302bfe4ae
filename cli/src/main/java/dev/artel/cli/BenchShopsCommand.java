package dev.artel.cli;

import dev.artel.cli.shops.ShopsBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How soon shops show what another has contributed. */
@Command(
    name = "shops",
    description = "Measure how soon shops show what another contributed.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel bench shops",
      "  artel bench shops --json",
      "",
      "Serves three shops as artel shops does, and contributes",
      "examples/contribute.csv in each of them, as other customers each time."
    })
final class BenchShopsCommand implements Callable<Integer> {
  private static final Path EXAMPLE = Path.of("examples", "contribute.csv");

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder that it works in; by default ${DEFAULT-VALUE}.")
  private Path out = Path.of("runs", "bench-shops");

  @Override
  public Integer call() throws IOException, InterruptedException {
    QuietServer.hush();
    var files = data.corpora().shopFolder();
    try (var scratch = ScratchFolder.in(out)) {
      var bench = ShopsBench.run(scratch.path(), files, Home.folder().resolve(EXAMPLE));
      json.print(spec.commandLine().getOut(), bench.tree(), bench.lines());
    }
    return ExitCode.OK.number();
  }
}
