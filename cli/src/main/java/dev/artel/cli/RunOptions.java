package dev.artel.cli;

import dev.artel.cli.run.ModelFiles;
import dev.artel.cli.run.Report;
import dev.artel.cli.run.Retelling;
import dev.artel.cli.run.Session;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What {@code run} and {@code resume} have in common. */
final class RunOptions {
  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--independent",
      description = "Let every validator evaluate by itself; by default equal work is done once.")
  private boolean independent;

  Session.Options session() {
    return new Session.Options(data.named(), independent, Home.folder(), Caches.folder());
  }

  int finish(Report report, RunFolder folder, JsonOption json, CommandSpec spec)
      throws IOException {
    var lines = new ArrayList<>(report.lines());
    lines.add(report.note());
    lines.add("look at it: " + folder.file(Retelling.PAGE));
    lines.add("left in " + folder.path() + ": " + left(folder));
    json.print(spec.commandLine().getOut(), report.tree(), lines);
    return ExitCode.OK.number();
  }

  private static String left(RunFolder folder) throws IOException {
    var models = ModelFiles.in(folder.path());
    var names = new ArrayList<>(List.of("report.html"));
    names.addAll(models);
    names.addAll(List.of("summary.json", "metrics.jsonl", "ledger.db", "store"));
    var there = names.stream().filter(name -> Files.exists(folder.file(name))).toList();
    return String.join(" ", there) + (models.isEmpty() ? " (no round gave a model)" : "");
  }
}
