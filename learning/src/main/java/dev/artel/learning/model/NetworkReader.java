package dev.artel.learning.model;

import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Layers written down to a network: first each layer for itself, so that all misspelt ones are told
 * at once; then how they fit together, up to the first that does not.
 */
final class NetworkReader {
  private static final int MOST_LAYERS = 100;
  private static final long MOST_NUMBERS = 1L << 24;
  private static final long MOST_PARAMETERS = 1L << 28;

  private final Faults faults = new Faults();

  record Written(List<Integer> input, List<Tree> layers) {}

  private record Placed(Layer layer, String path, int line) {}

  private NetworkReader() {}

  static Binding<Network> read(Tree body) {
    var reader = new NetworkReader();
    var network =
        reader
            .faults
            .take(Json.bind(body, Written.class), "")
            .flatMap(written -> reader.network(written, body.line()));
    return network.<Binding<Network>>map(Binding.Bound::new).orElseGet(reader.faults::wrong);
  }

  private Optional<Network> network(Written written, int line) {
    requireInput(written.input(), line);
    if (written.layers().isEmpty() || written.layers().size() > MOST_LAYERS) {
      wrong(line, "layers", written.layers().size() + " layers", "write 1 to " + MOST_LAYERS);
    }
    var layers = new ArrayList<Placed>();
    for (int i = 0; i < Math.min(MOST_LAYERS, written.layers().size()); i++) {
      place(written.layers().get(i), "layers[" + i + "]").ifPresent(layers::add);
    }
    return faults.none() ? joined(written.input(), layers) : Optional.empty();
  }

  private void requireInput(List<Integer> input, int line) {
    boolean bounded = input.stream().allMatch(extent -> extent >= 1 && extent <= MOST_NUMBERS);
    boolean flat = input.size() == 1;
    boolean image = input.size() == 3;
    if (!(flat || image) || !bounded || Shapes.size(input) > MOST_NUMBERS) {
      wrong(
          line,
          "input",
          input + " is no shape of an input",
          "write [channels, height, width] or [features], of at most " + MOST_NUMBERS + " numbers");
    }
  }

  private Optional<Placed> place(Tree item, String path) {
    var choice = Choice.of(item);
    if (choice.isEmpty()) {
      return faults.take(LayerWords.noLayer(item), path);
    }
    var full = path + "." + choice.get().word();
    return faults
        .take(LayerWords.bind(choice.get()), full)
        .map(layer -> new Placed(layer, full, item.line()));
  }

  private Optional<Network> joined(List<Integer> input, List<Placed> layers) {
    var stages = new ArrayList<Stage>();
    var shape = input;
    for (var placed : layers) {
      var stage = stage(stages.size(), placed, shape);
      if (stage.isEmpty()) {
        return Optional.empty();
      }
      stages.add(stage.get());
      shape = stage.get().flow().out();
    }
    var last = layers.getLast();
    if (shape.size() != 1) {
      wrong(
          last.line(),
          last.path(),
          "the last layer gives " + shape,
          "end with dense: the number of classes");
    }
    var network = new Network(input, stages);
    if (network.parameters() > MOST_PARAMETERS) {
      wrong(
          last.line(),
          "layers",
          network.parameters() + " parameters",
          "have at most " + MOST_PARAMETERS);
    }
    return faults.none() ? Optional.of(network) : Optional.empty();
  }

  private Optional<Stage> stage(int index, Placed placed, List<Integer> in) {
    return switch (Shapes.fit(placed.layer(), in)) {
      case Fit.Misfit(String needs, String remedy) ->
          wrong(placed.line(), placed.path(), "gets " + in + " but needs " + needs, remedy);
      case Fit.Fits(var out, var _, var _) when Shapes.size(out) > MOST_NUMBERS ->
          wrong(
              placed.line(),
              placed.path(),
              "gives " + out,
              "stay below " + MOST_NUMBERS + " numbers a sample");
      case Fit.Fits(var out, var weight, var bias) ->
          Optional.of(new Stage(index, placed.layer(), new Stage.Flow(in, out), weight, bias));
    };
  }

  private <R> Optional<R> wrong(int line, String path, String what, String remedy) {
    faults.add(new Fault(line, path, what, remedy));
    return Optional.empty();
  }
}
