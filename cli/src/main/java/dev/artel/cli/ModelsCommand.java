package dev.artel.cli;

import static dev.artel.node.report.ExhibitTrees.list;

import dev.artel.cli.model.LayerExhibit;
import dev.artel.cli.show.Names;
import dev.artel.cli.show.TerminalExhibits;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.learning.model.Networks;
import dev.artel.learning.model.ZooModel;
import dev.artel.node.report.ExhibitTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the zoo: networks that a task file can name. */
@Command(
    name = "models",
    description = "List the networks that a task can name, or show their layers.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  artel models",
      "  artel models mcmahan-cnn lenet-5",
      "",
      "A task names one so: model: {family: zoo, body: {name: lenet-5}}. Figures are",
      "for the input and the classes of MNIST; both can be set beside the name."
    })
final class ModelsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Whose layers to show.")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() {
    var exhibits =
        names.isEmpty() ? List.of(table()) : names.stream().map(ModelsCommand::layers).toList();
    var terminal = new TerminalExhibits(Names.NONE);
    var lines = new ArrayList<String>();
    for (var exhibit : exhibits) {
      lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
      lines.addAll(terminal.lines(exhibit));
    }
    var trees = new ExhibitTrees(Map.of());
    json.print(spec.commandLine().getOut(), list(exhibits, trees::tree), lines);
    return ExitCode.OK.number();
  }

  private static Exhibit table() {
    var columns = List.of("name", "parameters", "input", "classes", "layers", "source");
    return new Exhibit.Table(
        "Models of the zoo", columns, Networks.zoo().stream().map(ModelsCommand::row).toList());
  }

  private static List<Cell> row(ZooModel model) {
    var network = model.network();
    return List.of(
        Cell.of(model.name()),
        Cell.of(network.parameters()),
        Cell.of(LayerExhibit.shape(network.input())),
        Cell.of(network.classes()),
        Cell.of(network.stages().size()),
        Cell.of(model.source()));
  }

  private static Exhibit layers(String name) {
    return Networks.zoo().stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .map(model -> LayerExhibit.table(name, model.network()))
        .orElseThrow(() -> unknown(name));
  }

  private static CliException unknown(String name) {
    var all = Networks.zoo().stream().map(ZooModel::name).collect(Collectors.joining(", "));
    return new CliException(ExitCode.USAGE, "the zoo has no \"" + name + "\": it has " + all);
  }
}
