package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.model.NeighbourPlan;
import java.util.stream.Collectors;

/**
 * The body of a model of the family {@code recommender}. The guards stand in it, and not in the
 * local plan, because a shop must know what it shared to take it off a total.
 *
 * @param maxUsers how many people a shop has at most, for the checks of what it sends
 * @param maxGain how many points of a shop's people an item may gain through others' data
 */
public record ModelPlan(
    CoTouch.Kind model, int minUsers, int maxUsers, int maxBasket, int maxGain) {
  public static final String FAMILY = "recommender";

  public ModelPlan {
    if (minUsers < 1 || maxUsers < minUsers || maxBasket < 2 || maxGain < 1 || maxGain > 100) {
      throw new IllegalArgumentException(
          "minUsers is at least 1, maxUsers no less, maxBasket at least 2, maxGain from 1 to 100");
    }
  }

  static ModelPlan defaults() {
    return new ModelPlan(CoTouch.Kind.NEIGHBOURS, 2, 100_000, 8, 8);
  }

  /** Throws {@link IllegalArgumentException} with all that is wrong. */
  public static ModelPlan of(ModelSpec spec) {
    if (!spec.family().equals(FAMILY)) {
      throw new IllegalArgumentException("\"" + spec.family() + "\" is no family of recommenders");
    }
    return switch (bind(spec.body())) {
      case Binding.Bound<ModelPlan> bound -> bound.value();
      case Binding.Wrong<ModelPlan> wrong ->
          throw new IllegalArgumentException(
              wrong.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")));
    };
  }

  /** With all that is wrong. */
  public static Binding<ModelPlan> bind(Tree body) {
    return Json.bind(body, ModelPlan.class);
  }

  public CoTouch coTouch() {
    return new CoTouch(model, NeighbourPlan.DEFAULT, minUsers, maxBasket);
  }
}
