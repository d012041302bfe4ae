package dev.artel.cli;

import dev.artel.cli.node.TaskDesk;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The task board. */
@Command(
    name = "list",
    description = "List the tasks on the ledger of a node, and where each stands.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  artel task list", "  artel task list --all --node ward-3"})
final class TaskListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final NodeOption node = new NodeOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(names = "--all", description = "Ended tasks too.")
  private boolean all;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var desk = TaskDesk.of(node.read())) {
      var board = desk.board(all);
      json.print(spec.commandLine().getOut(), board.tree(), board.lines());
    }
    return ExitCode.OK.number();
  }
}
