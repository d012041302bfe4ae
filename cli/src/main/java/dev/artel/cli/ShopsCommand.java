package dev.artel.cli;

import dev.artel.cli.node.StopHook;
import dev.artel.cli.shops.ShopSites;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the sites of three shops, and an explorer, until it is stopped. */
@Command(
    name = "shops",
    description = "Serve three shops' sites and an explorer on this machine.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel shops",
      "  artel shops --out runs/my-shops --port 8000",
      "",
      "Prints addresses and passwords, which are drawn once for each folder. Stopped",
      "or killed, and started again on its folder, it goes on."
    })
final class ShopsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder that it works in; by default ${DEFAULT-VALUE}.")
  private Path out = Path.of("runs", "shops");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = {
        "Of the first shop, the others follow; 0: free ones; by default ${DEFAULT-VALUE}.",
        "A folder keeps its ports."
      })
  private int port = 7070;

  @Override
  public Integer call() throws IOException, InterruptedException {
    QuietServer.hush();
    var stopped = new CountDownLatch(1);
    var files = data.corpora().shopFolder();
    try (var _ = new StopHook(stopped::countDown);
        var sites = ShopSites.start(out, files, port)) {
      var printer = spec.commandLine().getOut();
      sites.lines().forEach(printer::println);
      printer.flush();
      stopped.await();
    }
    return ExitCode.OK.number();
  }
}
