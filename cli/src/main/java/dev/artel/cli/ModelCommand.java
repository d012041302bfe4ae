package dev.artel.cli;

import dev.artel.cli.model.ModelExhibits;
import dev.artel.cli.model.Survey;
import dev.artel.core.weights.SafetensorsException;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into models. */
@Command(
    name = "model",
    description = "Look into a model.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  artel model show runs/digits-1/model.safetensors"})
final class ModelCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "show",
      description = "List the tensors of any safetensors file, and where their numbers lie.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  artel model show runs/digits-1/model.safetensors",
        "",
        "Least, greatest and mean are of a tensor's finite numbers; those that are none",
        "or infinite are counted."
      })
  int show(
      @Parameters(paramLabel = "FILE", description = "A safetensors file.") Path file,
      @Mixin JsonOption json)
      throws IOException {
    try {
      var survey = Survey.of(Inputs.file(file));
      json.print(
          spec.commandLine().getOut(), ModelExhibits.tree(survey), ModelExhibits.lines(survey));
      return ExitCode.OK.number();
    } catch (SafetensorsException e) {
      throw new CliException(ExitCode.BAD_FILE, file + ": " + e.getMessage());
    }
  }
}
