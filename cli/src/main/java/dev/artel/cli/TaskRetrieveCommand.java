package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.node.TaskDesk;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the finished model out of the store. */
@Command(
    name = "retrieve",
    description = "Take the model of an ended task out of the node's store.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel task retrieve 0x3f9a --out digits.safetensors",
      "",
      "The node that posted the task must have run until the model was there."
    })
final class TaskRetrieveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final NodeOption node = new NodeOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "TASK", description = "The task's id, or the first digits of it.")
  private String task = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the model goes; by default ${DEFAULT-VALUE}.")
  private Path out = Path.of("model.safetensors");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var own = node.read();
    try (var desk = TaskDesk.of(own)) {
      var found = desk.tasks().find(task);
      if (!desk.hasModel(found.task())) {
        throw new CliException(
            ExitCode.UNAVAILABLE,
            "the node has no model of %s yet: %s".formatted(found.task(), desk.stage(found)));
      }
      var model = desk.model(found.task(), own.keys(node.allowsReadableKey()));
      Files.write(out, model);
      json.print(
          spec.commandLine().getOut(),
          object(
              "task", text(found.task().toString()),
              "file", text(out.toString()),
              "bytes", number(BigDecimal.valueOf(model.length))),
          List.of(out + ": " + model.length + " bytes"));
    }
    return ExitCode.OK.number();
  }
}
