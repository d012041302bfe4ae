package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.node.TaskDesk;
import dev.artel.cli.show.Problems;
import dev.artel.core.wire.Tree;
import dev.artel.node.Joined;
import dev.artel.node.runfile.YamlException;
import dev.artel.node.runfile.YamlTrees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a node take part in a task. */
@Command(
    name = "join",
    description = "Have a node take part in a task, at once where it runs.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel join 0x3f9a --role worker",
      "  artel join 0x3f9a --role validator --options '{units: 2}' --node ward-3",
      "",
      "Which tasks there are: artel task list. What a role locks: artel task check.",
      "Joined again, with another role or other options, the last word counts."
    })
final class JoinCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final NodeOption node = new NodeOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "TASK", description = "The task's id, or the first digits of it.")
  private String task = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "Which part to take; by default the role of node.yaml.")
  private String role = "";

  @Option(
      names = "--options",
      paramLabel = "YAML",
      description = "For that role; by default the options of node.yaml.")
  private String options = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    var own = node.read();
    try (var desk = TaskDesk.of(own)) {
      var tasks = desk.tasks();
      var found = tasks.find(task);
      var paradigm = tasks.paradigm(found);
      var taken = role.isEmpty() ? own.file().role() : role;
      if (!paradigm.roles().contains(taken)) {
        var wanted = "%s is no role of a %s: give --role with one of %s";
        var known = String.join(", ", paradigm.roles());
        throw new CliException(
            ExitCode.USAGE,
            wanted.formatted(
                taken.isEmpty() ? "nothing" : "\"" + taken + "\"", paradigm.name(), known));
      }
      var chosen = options.isEmpty() ? own.file().options() : parsed();
      var problems = paradigm.check(taken, chosen);
      if (!problems.isEmpty()) {
        throw new CliException(ExitCode.USAGE, Problems.told(Path.of("--options"), problems));
      }
      own.folder().join(new Joined(found.task(), taken, chosen));
      json.print(
          spec.commandLine().getOut(),
          object("task", text(found.task().toString()), "role", text(taken)),
          List.of("joined " + found.task() + " as " + taken));
    }
    return ExitCode.OK.number();
  }

  private Tree parsed() {
    try {
      return YamlTrees.parse(options);
    } catch (YamlException e) {
      throw new CliException(ExitCode.USAGE, "--options is no YAML: " + e.getMessage());
    }
  }
}
