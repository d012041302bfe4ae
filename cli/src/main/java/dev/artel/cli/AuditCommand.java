package dev.artel.cli;

import dev.artel.cli.run.CheckedFile;
import dev.artel.cli.run.RunAudit;
import dev.artel.core.wire.Json;
import dev.artel.learning.torch.TorchLearner;
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
      "  artel audit runs/digits-1 --as validator-3"
    })
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "RUN", description = "The run folder.")
  private Path run = Path.of("");

  @Option(
      names = "--as",
      paramLabel = "PARTY",
      description =
          "With whose key; by default the last of the cast: the auditor, if there is one.")
  private String party = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the certificate goes, as page and JSON; by default into the run folder.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    RunFolder.requireFormat(run);
    var learner = TorchLearner.create(Caches.folder());
    var checked = CheckedFile.read(run.resolve("run.yaml"));
    var audit = new RunAudit(run, checked, learner);
    var certificate = audit.audit(party.isEmpty() ? Optional.empty() : Optional.of(party));
    var folder = out.toString().isEmpty() ? run : Files.createDirectories(out);
    Files.writeString(folder.resolve("certificate.json"), Json.pretty(certificate.tree()));
    Files.writeString(folder.resolve("certificate.html"), certificate.page());
    json.print(spec.commandLine().getOut(), certificate.tree(), certificate.lines());
    return (certificate.isClean() ? ExitCode.OK : ExitCode.DISAGREES).number();
  }
}
