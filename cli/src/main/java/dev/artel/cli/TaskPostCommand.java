package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.node.Posting;
import dev.artel.cli.run.RunChecks;
import dev.artel.cli.show.Problems;
import dev.artel.node.runfile.RunFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Posts a task. */
@Command(
    name = "post",
    description = "Post a task, locking its coins, and have the node follow it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel task check task.yaml",
      "  artel task post task.yaml --node clinic",
      "",
      "The file is a task alone under the key `task`, or a run file, of which only the",
      "task is published. Prints the task's id."
    })
final class TaskPostCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final NodeOption node = new NodeOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "FILE", description = "The task (YAML or JSON).")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var sound =
        switch (RunChecks.files().readTask(Inputs.text(file))) {
          case RunFiles.Checked.Sound checked -> checked;
          case RunFiles.Checked.Flawed(var problems) ->
              throw new CliException(ExitCode.BAD_FILE, Problems.told(file, problems));
        };
    var own = node.read();
    try (var agent = node.agent(own)) {
      var task = Posting.post(own, agent, sound.paradigm(), sound.file().task());
      json.print(
          spec.commandLine().getOut(),
          object("task", text(task.toString()), "requester", text(agent.address().toString())),
          List.of(task.toString()));
    }
    return ExitCode.OK.number();
  }
}
