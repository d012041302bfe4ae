package dev.artel.cli;

import dev.artel.cli.engines.EngineLoan;
import dev.artel.cli.node.OwnNode;
import dev.artel.cli.node.TaskAudit;
import dev.artel.cli.run.Certificate;
import dev.artel.cli.run.CheckedFile;
import dev.artel.cli.run.Learners;
import dev.artel.cli.run.RunAudit;
import dev.artel.core.wire.Json;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repeats a run from its ledger and its store, and says what agrees. */
@Command(
    name = "audit",
    description = {
      "Repeat a run as an outsider would, and say what agrees.",
      "",
      "Repeats the ledger from its first block, and each round's verdicts, aggregate,"
          + " contributions and pay. Says where something does not agree."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel audit runs/digits-1",
      "  artel audit runs/digits-1 --as validator-3",
      "  artel audit 0x3f9a --node ~/auditor"
    })
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "RUN",
      description = "The run folder; with --node the id of a task, or the first digits of it.")
  private String run = "";

  @Option(
      names = "--node",
      paramLabel = "DIR",
      description = "A node's folder: its ledger, its store and its key are all that is used.")
  private Path node = Path.of("");

  @Option(
      names = "--allow-readable-key",
      description = "Go on where others can read the node's key or its passphrase.")
  private boolean readable;

  @Option(
      names = "--as",
      paramLabel = "PARTY",
      description =
          "With whose key; by default the last of the cast: the auditor, if there is one.")
  private String party = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the certificate goes, as page and JSON; by default into the run or node folder.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var certificate = isOfNode() ? ofTask() : ofRun();
    var home = isOfNode() ? node : Path.of(run);
    var folder = out.toString().isEmpty() ? home : Files.createDirectories(out);
    Files.writeString(folder.resolve("certificate.json"), Json.pretty(certificate.tree()));
    Files.writeString(folder.resolve("certificate.html"), certificate.page());
    json.print(spec.commandLine().getOut(), certificate.tree(), certificate.lines());
    return certificate.code().number();
  }

  private boolean isOfNode() {
    return !node.toString().isEmpty();
  }

  private Certificate ofRun() throws IOException, InterruptedException {
    var folder = Path.of(run);
    RunFolder.requireFormat(folder);
    var learner = Learners.all(Caches.folder());
    var audit = new RunAudit(folder, CheckedFile.read(folder.resolve("run.yaml")), learner);
    try (var _ = EngineLoan.of(Home.folder(), folder)) {
      return audit.audit(party.isEmpty() ? Optional.empty() : Optional.of(party));
    }
  }

  private Certificate ofTask() throws IOException, InterruptedException {
    if (!party.isEmpty()) {
      throw new CliException(ExitCode.USAGE, "--as is for runs: a node has one key, its own");
    }
    var own = OwnNode.read(node);
    var keys = own.keys(readable);
    return new TaskAudit(own, keys, Learners.all(Caches.folder())).of(run);
  }
}
