package dev.artel.cli;

import dev.artel.cli.engines.EngineLoan;
import dev.artel.cli.run.CheckedFile;
import dev.artel.cli.run.Retelling;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a run, and writes the page that shows it. */
@Command(
    name = "report",
    description = {
      "Show a run that ended, goes on or was stopped, and write its page.",
      "",
      "Shows the learning curve, verdicts, contributions, pay, who waited for whom, where"
          + " each coin went, who could see what. Writes the same as a page, report.html, that"
          + " needs nothing but a browser."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel report runs/digits-1",
      "  artel report runs/digits-1 --json",
      "  artel report runs/digits-1 --out shown.html"
    })
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "RUN", description = "The run folder.")
  private Path run = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the page goes; by default report.html in the run folder.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    RunFolder.requireFormat(run);
    var told = told();
    var page = out.toString().isEmpty() ? run.resolve(Retelling.PAGE) : out;
    Files.writeString(page, told.page());
    var lines = new ArrayList<>(told.lines());
    lines.add("");
    lines.add("page: " + page);
    json.print(spec.commandLine().getOut(), told.tree(), lines);
    return ExitCode.OK.number();
  }

  private Retelling told() throws IOException, InterruptedException {
    var checked = CheckedFile.read(run.resolve("run.yaml"));
    try (var _ = EngineLoan.of(Home.folder(), run)) {
      return Retelling.of(run, checked);
    }
  }
}
