package dev.artel.learning.model;

import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import java.util.List;

/** Networks as task files write them. Source: docs/models.md. */
public final class Networks {
  private Networks() {}

  /** Throws {@link IllegalArgumentException} with all that is wrong. */
  public static Network of(ModelSpec spec) {
    return Faults.require(bind(spec));
  }

  /** All that the family {@code zoo} has. */
  public static List<ZooModel> zoo() {
    return Zoo.all();
  }

  public static Binding<Network> bind(ModelSpec spec) {
    return switch (spec.family()) {
      case "layers" -> NetworkReader.read(spec.body());
      case "zoo" -> Zoo.read(spec.body());
      default ->
          new Binding.Wrong<>(
              List.of(
                  new Fault(
                      spec.body().line(),
                      "family",
                      "there is no model family \"" + spec.family() + "\"",
                      "there are layers and zoo")));
    };
  }
}
