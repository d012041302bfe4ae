package dev.artel.cli;

import dev.artel.adapters.store.DirectoryStore;
import dev.artel.adapters.store.EmbeddedStore;
import dev.artel.cli.bench.KuboEntrant;
import dev.artel.cli.bench.StoreBench;
import dev.artel.cli.bench.StoreRace;
import dev.artel.cli.bench.StoreRow;
import dev.artel.core.port.ContentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stores side by side. */
@Command(
    name = "store",
    description = "Measure how long stores take for content of 1 to 50 MB.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel bench store",
      "  artel bench store --json --out runs/stores",
      "",
      "Takes part: the embedded store, a directory, and IPFS where",
      "contrib/engines/kubo.sh has built it. Leaves table and pictures in store.html;",
      "all else is removed again."
    })
final class BenchStoreCommand implements Callable<Integer> {
  private static final String PAGE = "store.html";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder that it works in; by default ${DEFAULT-VALUE}.")
  private Path out = Path.of("runs", "bench-store");

  private final StoreRace race = new StoreRace(1, 5, 10, 20, 50);

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var scratch = ScratchFolder.in(out)) {
      var bench = measure(scratch.path());
      Files.writeString(out.resolve(PAGE), bench.page());
      json.print(spec.commandLine().getOut(), bench.tree(), bench.lines());
    }
    return ExitCode.OK.number();
  }

  private StoreBench measure(Path work) throws IOException, InterruptedException {
    var rows = new ArrayList<StoreRow>();
    rows.addAll(run("embedded", new EmbeddedStore(work.resolve("embedded"))));
    rows.addAll(run("directory", new DirectoryStore(work.resolve("directory"))));
    var absent = new ArrayList<String>();
    try (var kubo = KuboEntrant.start(Home.folder(), work)) {
      rows.addAll(race.run(kubo.entrant()));
    } catch (CliException e) {
      absent.add("without IPFS: " + e.getMessage());
    }
    return new StoreBench(List.copyOf(rows), List.copyOf(absent));
  }

  private List<StoreRow> run(String name, ContentStore store) throws IOException {
    try (store) {
      return race.run(new StoreRace.Entrant(name, store, store));
    }
  }
}
