package dev.artel.cli.model;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.learning.model.Layer;
import dev.artel.learning.model.Network;
import dev.artel.learning.model.Stage;
import java.util.List;
import java.util.stream.Collectors;

/** The layers of a network. */
public final class LayerExhibit {
  private static final List<String> COLUMNS = List.of("layer", "gives", "parameters");

  private LayerExhibit() {}

  public static Exhibit table(String title, Network network) {
    return new Exhibit.Table(
        title, COLUMNS, network.stages().stream().map(LayerExhibit::row).toList());
  }

  /** Such as 1 x 28 x 28. */
  public static String shape(List<Integer> extents) {
    return extents.stream().map(String::valueOf).collect(Collectors.joining(" x "));
  }

  private static List<Cell> row(Stage stage) {
    long parameters = stage.learns() ? stage.weightSlot().size() + stage.biasSlot().size() : 0;
    return List.of(
        Cell.of(words(stage.layer())),
        Cell.of(shape(stage.flow().out())),
        stage.learns() ? Cell.of(parameters) : Cell.of("-"));
  }

  private static String words(Layer layer) {
    return switch (layer) {
      case Layer.Conv conv ->
          "conv: %d filters, kernel %d, stride %d, padding %d"
              .formatted(conv.filters(), conv.kernel(), conv.stride(), conv.padding());
      case Layer.MaxPool pool -> "maxpool: %d, stride %d".formatted(pool.size(), pool.stride());
      case Layer.AvgPool pool -> "avgpool: %d, stride %d".formatted(pool.size(), pool.stride());
      case Layer.Dense dense -> "dense: " + dense.units();
      case Layer.Flatten() -> "flatten";
      case Layer.Relu() -> "relu";
      case Layer.Tanh() -> "tanh";
      case Layer.Dropout dropout -> "dropout: " + dropout.rate();
      case Layer.GroupNorm norm -> "groupnorm: " + norm.groups();
      case Layer.LayerNorm() -> "layernorm";
    };
  }
}
