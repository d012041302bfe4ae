package dev.artel.cli;

import dev.artel.cli.node.TaskDesk;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one task. */
@Command(
    name = "status",
    description = "Show where a task stands, and what it has come to so far.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  artel task status 0x3f9a"})
final class TaskStatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final NodeOption node = new NodeOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "TASK", description = "The task's id, or the first digits of it.")
  private String task = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var desk = TaskDesk.of(node.read())) {
      var status = desk.status(desk.tasks().find(task));
      json.print(spec.commandLine().getOut(), status.tree(), status.lines());
    }
    return ExitCode.OK.number();
  }
}
