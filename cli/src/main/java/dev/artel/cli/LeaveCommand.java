package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.node.TaskDesk;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a node do nothing more in a task. */
@Command(
    name = "leave",
    description = "Have a node do nothing more in a task, at once where it runs.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel leave 0x3f9a",
      "",
      "What the node has bonded stays where it is, and its silence may cost some of",
      "it. Joined again, it goes on."
    })
final class LeaveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final NodeOption node = new NodeOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "TASK", description = "The task's id, or the first digits of it.")
  private String task = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    var own = node.read();
    try (var desk = TaskDesk.of(own)) {
      var found = desk.tasks().find(task).task();
      if (!own.folder().leave(found)) {
        throw new CliException(ExitCode.NO_INPUT, "the node takes no part in " + found);
      }
      json.print(
          spec.commandLine().getOut(),
          object("task", text(found.toString())),
          List.of("left " + found));
    }
    return ExitCode.OK.number();
  }
}
