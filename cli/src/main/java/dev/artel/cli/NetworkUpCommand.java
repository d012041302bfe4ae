package dev.artel.cli;

import dev.artel.cli.network.LiveView;
import dev.artel.cli.network.Network;
import dev.artel.cli.run.CheckedFile;
import dev.artel.cli.run.RunAudit;
import dev.artel.cli.run.Session;
import dev.artel.core.wire.Json;
import dev.artel.learning.torch.TorchLearner;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a network, and sees it to its end. */
@Command(
    name = "up",
    description = "Start a process for each party of a run file, and see the task to its end.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel network up examples/digits.yaml",
      "  artel network up runs/digits-1/run.yaml --out runs/digits-1",
      "",
      "A network that was stopped goes on with the second. Processes that die are",
      "started again. Ends with the summary of `artel run`, and with an audit."
    })
final class NetworkUpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "FILE", description = "The run file (YAML).")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder that it leaves; by default a new one under runs/.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var options = new Session.Options(data.named(), true, Home.folder(), Caches.folder());
    var sound = new Session(options, System.err).read(file);
    var path = out.toString().isEmpty() ? RunCommand.free(sound.name()) : out;
    try (var folder = Network.folder(path, sound.text())) {
      var provenance = sound.remember(folder);
      try (var network = Network.start(folder, sound.checked(), data.named())) {
        var hook = new Thread(() -> stopped(network, path));
        Runtime.getRuntime().addShutdownHook(hook);
        network.watch(new LiveView(System.err, isTerminal()));
        Runtime.getRuntime().removeShutdownHook(hook);
        var report = network.finish(provenance);
        var lines = new ArrayList<>(report.lines());
        lines.add(report.note());
        lines.add("audit: " + audit(folder, sound.checked()));
        lines.add("look at it: " + folder.file("report.html"));
        json.print(spec.commandLine().getOut(), report.tree(), List.copyOf(lines));
      }
    }
    return ExitCode.OK.number();
  }

  private static String audit(RunFolder folder, CheckedFile checked)
      throws IOException, InterruptedException {
    var learner = TorchLearner.create(Caches.folder());
    var certificate = new RunAudit(folder.path(), checked, learner).audit(Optional.empty());
    folder.write("certificate.json", Json.pretty(certificate.tree()));
    folder.write("certificate.html", certificate.page());
    return certificate.verdict();
  }

  private static void stopped(Network network, Path path) {
    try {
      network.close();
    } catch (IOException e) {
      System.err.println("artel: " + e.getMessage());
    }
    var again = "artel: stopped; go on with: artel network up %s --out %s";
    System.err.println(again.formatted(path.resolve("run.yaml"), path));
  }

  @SuppressWarnings(
      "SystemConsoleNull") // whether it may be null has changed with the JDK's releases
  private static boolean isTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }
}
