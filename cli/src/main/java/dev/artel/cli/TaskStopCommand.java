package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.node.Tasks;
import dev.artel.core.law.Command;
import dev.artel.core.law.CommonRow;
import dev.artel.node.NoJournal;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks for a task's end. */
@CommandLine.Command(
    name = "stop",
    description = "Ask for the end of a task that the node's owner has posted.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel task stop 0x3f9a",
      "",
      "A round that has begun is still settled and paid. What has not been spent goes",
      "back to the requester."
    })
final class TaskStopCommand implements Callable<Integer> {
  /** What a paradigm calls the command with which a poster ends its task begins so. */
  private static final String STOP = "Stop";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final NodeOption node = new NodeOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "TASK", description = "The task's id, or the first digits of it.")
  private String task = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var agent = node.agent(node.read())) {
      var tasks = new Tasks(agent.look(), agent.ledger().charter(), agent.address());
      var found = tasks.find(task);
      agent.send(stop(tasks, found));
      json.print(
          spec.commandLine().getOut(),
          object("task", text(found.task().toString())),
          List.of("asked for the end of " + found.task()));
    }
    return ExitCode.OK.number();
  }

  private static Command stop(Tasks tasks, CommonRow.Task found) {
    var paradigm = tasks.paradigm(found);
    var view = tasks.view(found.task(), paradigm.roles().getFirst(), NoJournal.INSTANCE);
    return paradigm.offers(view).stream()
        .filter(offer -> offer.getClass().getSimpleName().startsWith(STOP))
        .findFirst()
        .orElseThrow(
            () ->
                new CliException(
                    ExitCode.DISAGREES,
                    found.task()
                        + " cannot be stopped: it is over or stopped already, or another's"));
  }
}
