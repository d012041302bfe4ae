package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.number;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.core.weights.Contents;
import dev.artel.core.weights.Safetensors;
import dev.artel.core.weights.SafetensorsException;
import dev.artel.core.wire.Tree;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    footer = {"", "Example:", "  artel model show runs/digits-1/model.safetensors"})
final class ModelCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "show", description = "List the tensors of any safetensors file.")
  int show(
      @Parameters(paramLabel = "FILE", description = "A safetensors file.") Path file,
      @Mixin JsonOption json)
      throws IOException {
    var contents = read(file);
    json.print(spec.commandLine().getOut(), tree(contents), lines(contents));
    return ExitCode.OK.number();
  }

  private static Contents read(Path file) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      return Safetensors.contents(in, Files.size(file));
    } catch (SafetensorsException e) {
      throw new CliException(ExitCode.BAD_FILE, file + " is damaged: " + e.getMessage());
    }
  }

  private static List<String> lines(Contents contents) {
    var lines = new ArrayList<String>();
    contents.metadata().forEach((key, value) -> lines.add(key + " = " + value));
    for (var tensor : contents.tensors()) {
      lines.add(
          "%s  %s %s  %d bytes"
              .formatted(
                  tensor.name(), tensor.type(), tensor.shape(), tensor.end() - tensor.begin()));
    }
    lines.add(contents.tensors().size() + " tensors, " + numbers(contents) + " numbers");
    return lines;
  }

  private static long numbers(Contents contents) {
    return contents.tensors().stream()
        .mapToLong(t -> (t.end() - t.begin()) / t.type().width())
        .sum();
  }

  private static Tree tree(Contents contents) {
    var metadata = new LinkedHashMap<String, Tree>();
    contents.metadata().forEach((key, value) -> metadata.put(key, text(value)));
    return object(
        "metadata", new Tree.Obj(metadata, 0),
        "tensors", list(contents.tensors(), ModelCommand::tree),
        "numbers", number(BigDecimal.valueOf(numbers(contents))));
  }

  private static Tree tree(Contents.Entry tensor) {
    return object(
        "name", text(tensor.name()),
        "type", text(tensor.type().name()),
        "shape", list(tensor.shape(), extent -> number(BigDecimal.valueOf(extent))),
        "bytes", number(BigDecimal.valueOf(tensor.end() - tensor.begin())));
  }
}
