package dev.artel.cli;

import dev.artel.cli.run.Report;
import dev.artel.cli.run.Retelling;
import dev.artel.cli.run.Session;
import dev.artel.node.RunFolder;
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

  int finish(Report report, RunFolder folder, JsonOption json, CommandSpec spec) {
    var lines = new ArrayList<>(report.lines());
    lines.add(report.note());
    lines.add("look at it: " + folder.file(Retelling.PAGE));
    lines.add("left in " + folder.path() + ": " + left(folder));
    json.print(spec.commandLine().getOut(), report.tree(), lines);
    return ExitCode.OK.number();
  }

  private static String left(RunFolder folder) {
    var names =
        List.of(
            "report.html",
            "model.safetensors",
            "summary.json",
            "metrics.jsonl",
            "ledger.db",
            "store");
    var there = names.stream().filter(name -> Files.exists(folder.file(name))).toList();
    var without = there.contains("model.safetensors") ? "" : " (no round gave a model)";
    return String.join(" ", there) + without;
  }
}
