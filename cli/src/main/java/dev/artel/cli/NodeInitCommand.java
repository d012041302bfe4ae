package dev.artel.cli;

import dev.artel.cli.node.NodeYaml;
import dev.artel.cli.run.NodePlan;
import dev.artel.cli.show.Problems;
import dev.artel.node.NodeFolder;
import dev.artel.node.nodefile.LedgerPlace;
import dev.artel.node.runfile.YamlException;
import dev.artel.node.runfile.YamlTrees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a node's folder. */
@Command(
    name = "init",
    description = "Make a node's folder, with a commented node.yaml to edit.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel node init ward-3 --ledger ledger.db --store store --role worker",
      "  artel key new --out ward-3/key.json",
      "",
      "Nothing is sent or started, and a node.yaml that is there is left as it is."
    })
final class NodeInitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--ledger",
      paramLabel = "PLACE",
      description = "A ledger file, or an Ethereum node's URL; by default ${DEFAULT-VALUE}.")
  private String ledger = "ledger.db";

  @Option(
      names = "--contract",
      paramLabel = "ADDRESS",
      description = "Of Artel's contract, where the ledger is Ethereum's.")
  private String contract = "";

  @Option(
      names = "--chain",
      paramLabel = "ID",
      description = "Of the chain, where the ledger is Ethereum's.")
  private long chain;

  @Option(
      names = "--store",
      paramLabel = "PLACE",
      description = "A store's folder, or the URL of Kubo's RPC; by default ${DEFAULT-VALUE}.")
  private String store = "store";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The key file; by default key.json in the folder.")
  private List<Path> key = List.of();

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "What opens the key; by default it is asked for at the start.")
  private List<Path> passphrase = List.of();

  @Option(names = "--role", paramLabel = "ROLE", description = "Taken in tasks, such as worker.")
  private String role = "";

  @Option(
      names = "--data",
      paramLabel = "YAML",
      description = "The data section, such as '{source: strokes, holding: shard}'.")
  private String data = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Of health and metrics on this machine; by default none.")
  private int port;

  @Override
  public Integer call() throws IOException {
    var yaml =
        new NodeYaml(role, ledger(), store(), keys(), data(), new NodeYaml.Machine(0, 0, port));
    NodeFolder.create(folder, yaml.text());
    var out = spec.commandLine().getOut();
    out.println("made " + folder.resolve(NodeFolder.FILE) + ": look through it; then");
    if (key.isEmpty()) {
      out.println("  artel key new --out " + folder.resolve("key.json"));
    }
    out.println("  artel node start --node " + folder);
    out.flush();
    return ExitCode.OK.number();
  }

  private LedgerPlace ledger() {
    if (!isUrl(ledger)) {
      return LedgerPlace.embedded(seen(Path.of(ledger)));
    }
    if (contract.isEmpty() || chain < 1) {
      throw new CliException(
          ExitCode.USAGE, "a ledger on Ethereum needs --contract and --chain as well");
    }
    return LedgerPlace.evm(ledger, contract, chain);
  }

  private String store() {
    return isUrl(store) ? NodeYaml.kuboStore(store) : NodeYaml.embeddedStore(seen(Path.of(store)));
  }

  private static boolean isUrl(String place) {
    return place.startsWith("http://") || place.startsWith("https://");
  }

  private NodeYaml.Key keys() {
    return new NodeYaml.Key(
        key.isEmpty() ? "key.json" : seen(key.getFirst()),
        passphrase.isEmpty() ? "" : seen(passphrase.getFirst()));
  }

  /** A path of the command line, as a file in the node's folder says it. */
  private String seen(Path path) {
    var base = folder.toAbsolutePath().normalize();
    return path.isAbsolute()
        ? path.toString()
        : base.relativize(path.toAbsolutePath().normalize()).toString();
  }

  /** Refuses a section that node.yaml could not have. */
  private String data() {
    if (data.isBlank()) {
      return "";
    }
    try {
      var problems = NodePlan.check(YamlTrees.parse(data));
      if (!problems.isEmpty()) {
        throw new CliException(ExitCode.USAGE, Problems.told(Path.of("--data"), problems));
      }
      return data.strip();
    } catch (YamlException e) {
      throw new CliException(ExitCode.USAGE, "--data is no YAML: " + e.getMessage());
    }
  }
}
