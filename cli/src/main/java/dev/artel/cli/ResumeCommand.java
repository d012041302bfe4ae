package dev.artel.cli;

import dev.artel.cli.run.Session;
import dev.artel.node.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a run that was stopped or killed. */
@Command(
    name = "resume",
    description = "Go on with a stopped or killed run; nothing is done twice.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  artel resume runs/digits-1"})
final class ResumeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final RunOptions options = new RunOptions();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "RUN", description = "The run folder.")
  private Path run = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var session = new Session(options.session(), System.err);
    try (var folder = RunFolder.open(run)) {
      var sound = session.read(folder.file("run.yaml"));
      return options.finish(session.run(folder, sound), folder, json, spec);
    }
  }
}
