package dev.artel.cli;

import dev.artel.cli.run.Session;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a task with all its parties on this machine. */
@Command(
    name = "run",
    description = "Run a task with all its parties on this machine.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel run examples/digits.yaml",
      "",
      "A run that was stopped, or killed, goes on with: artel resume <run folder>"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final RunOptions options = new RunOptions();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "FILE", description = "The run file (YAML).")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder that the run leaves; by default a new one under runs/.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var session = new Session(options.session(), System.err);
    var sound = session.read(file);
    var path = out.toString().isEmpty() ? free(sound.name()) : out;
    try (var folder = RunFolder.create(path, sound.text())) {
      return options.finish(session.run(folder, sound), folder, json, spec);
    }
  }

  static Path free(String name) {
    var stem = name.replaceAll("[^A-Za-z0-9._-]", "-");
    int number = 1;
    while (Files.exists(Path.of("runs", stem + "-" + number))) {
      number++;
    }
    return Path.of("runs", stem + "-" + number);
  }
}
