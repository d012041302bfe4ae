package dev.artel.cli;

import dev.artel.cli.engines.EnginePlan;
import dev.artel.cli.engines.EngineRoom;
import dev.artel.cli.network.LiveView;
import dev.artel.cli.network.Network;
import dev.artel.cli.run.Certificate;
import dev.artel.cli.run.CheckedFile;
import dev.artel.cli.run.Learners;
import dev.artel.cli.run.RunAudit;
import dev.artel.cli.run.Session;
import dev.artel.core.wire.Json;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
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
      "  artel network up examples/digits.yaml --ledger evm --store kubo",
      "  artel network up runs/digits-1/run.yaml --out runs/digits-1",
      "",
      "A network that was stopped goes on with the last. Processes that die are",
      "started again. Ends with the summary of `artel run`, and with an audit; with 1",
      "where that is not clean."
    })
final class NetworkUpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "FILE", description = "The run file (YAML).")
  private Path file = Path.of("");

  @Option(
      names = "--ledger",
      paramLabel = "ENGINE",
      description =
          "embedded: a file; evm: a chain of three geth signers. By default what the folder has,"
              + " else embedded.")
  private List<EnginePlan.LedgerEngine> ledger = List.of();

  @Option(
      names = "--store",
      paramLabel = "ENGINE",
      description =
          "embedded: a folder; kubo: two IPFS nodes. By default what the folder has, else"
              + " embedded.")
  private List<EnginePlan.StoreEngine> store = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder that it leaves; by default a new one under runs/.")
  private Path out = Path.of("");

  @Option(
      names = "--chaos",
      paramLabel = "SEED",
      description =
          "Kill a process every few seconds, each at least once, engines too, and once all: the"
              + " task must end all the same. What was killed is in kills.log.")
  private List<Long> chaos = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var options = new Session.Options(data.named(), true, Home.folder(), Caches.folder());
    var sound = new Session(options, System.err).read(file);
    var path = out.toString().isEmpty() ? RunCommand.free(sound.name()) : out;
    var plan = plan(path);
    new EngineRoom(Home.folder(), path, plan).requirePrograms();
    var setting = new Network.Setting(data.named(), Home.folder(), plan);
    try (var folder = Network.folder(path, sound.text())) {
      var provenance = sound.remember(folder);
      try (var network = Network.of(folder, sound.checked(), setting)) {
        var hook = new Thread(() -> stopped(network, path));
        Runtime.getRuntime().addShutdownHook(hook);
        System.err.println("artel: " + path + ": logs are below parties/ and engines/");
        var view = new LiveView(System.err, isTerminal());
        network.start(view);
        for (var seed : chaos) {
          network.kill(seed);
        }
        network.watch(view);
        var certificate = ended(network, folder, sound.checked(), provenance);
        Runtime.getRuntime().removeShutdownHook(hook);
        return certificate.code().number();
      }
    }
  }

  /** What is asked for must be what the folder has. */
  private EnginePlan plan(Path path) throws IOException {
    boolean begun = Files.exists(path.resolve("FORMAT"));
    var there = EnginePlan.read(path);
    var ledgers = ledger.isEmpty() ? there.ledger() : ledger.getLast();
    var stores = store.isEmpty() ? there.store() : store.getLast();
    var asked = new EnginePlan(ledgers, stores, there.port());
    if (begun && !asked.equals(there)) {
      throw new CliException(
          ExitCode.USAGE,
          path + " has other engines: leave out --ledger and --store, or choose another folder");
    }
    return asked;
  }

  private Certificate ended(
      Network network, RunFolder folder, CheckedFile checked, String provenance)
      throws IOException, InterruptedException {
    var finished = network.finish(provenance);
    var certificate = audit(folder, checked);
    var report = finished.audited(certificate);
    var lines = new ArrayList<>(report.lines());
    lines.add(report.note());
    if (!certificate.isClean()) {
      lines.add("something does not agree: " + folder.file("certificate.html"));
    }
    lines.add("look at it: " + folder.file("report.html"));
    json.print(spec.commandLine().getOut(), report.tree(), List.copyOf(lines));
    return certificate;
  }

  private static Certificate audit(RunFolder folder, CheckedFile checked)
      throws IOException, InterruptedException {
    var learner = Learners.all(Caches.folder());
    var certificate = new RunAudit(folder.path(), checked, learner).audit(Optional.empty());
    folder.write("certificate.json", Json.pretty(certificate.tree()));
    folder.write("certificate.html", certificate.page());
    return certificate;
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
