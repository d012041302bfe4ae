package dev.artel.learning.recommender.sharing;

import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Binding;
import dev.artel.core.wire.Fault;
import dev.artel.core.wire.Json;
import dev.artel.core.wire.Tree;
import dev.artel.learning.recommender.model.DescentPlan;
import dev.artel.learning.recommender.model.NeighbourPlan;
import java.util.stream.Collectors;

/**
 * The body of a model of the family {@code recommender}. The guards stand in it, and not in the
 * local plan, because a shop must know what it shared to take it off a total.
 *
 * @param minChange without rounds: how many people must have changed before a next version
 * @param maxUsers how many people a shop has at most, for the checks of what it sends
 * @param maxGain how many points of a shop's people an item may gain through others' data
 * @param sketch whether sums have one fixed layout, as masks need it; for neighbours
 * @param noise for neighbours
 * @param factors for als and factors
 * @param descent for factors
 */
public record ModelPlan(
    Kind model,
    int minUsers,
    int minChange,
    int maxUsers,
    int maxBasket,
    int maxGain,
    boolean sketch,
    NoisePlan noise,
    FactorPlan factors,
    DescentPlan descent) {
  public static final String FAMILY = "recommender";

  /** Which model. */
  public enum Kind {
    NEIGHBOURS,
    EASE,
    /** Factors by alternating least squares, an iteration a round. */
    ALS,
    /** Factors by gradient descent at home, the mean of which counts by people. */
    FACTORS
  }

  public ModelPlan {
    if (minUsers < 1 || maxUsers < minUsers || maxBasket < 2 || maxGain < 1 || maxGain > 100) {
      throw new IllegalArgumentException(
          "minUsers is at least 1, maxUsers no less, maxBasket at least 2, maxGain from 1 to 100");
    }
    if (minChange < 1) {
      throw new IllegalArgumentException("minChange is at least 1");
    }
    if (model != Kind.NEIGHBOURS && (sketch || noise.isWanted())) {
      throw new IllegalArgumentException("sketch and noise are for neighbours");
    }
    if (model != Kind.ALS && factors.places() > 0) {
      throw new IllegalArgumentException("places are for als");
    }
  }

  static ModelPlan defaults() {
    return new ModelPlan(
        Kind.NEIGHBOURS,
        2,
        20,
        100_000,
        8,
        8,
        false,
        NoisePlan.defaults(),
        FactorPlan.defaults(),
        DescentPlan.DEFAULT);
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

  /** The model itself, or for factors neighbours, which are what is best on own data. */
  public CoTouch coTouch() {
    var kind = model == Kind.EASE ? CoTouch.Kind.EASE : CoTouch.Kind.NEIGHBOURS;
    return new CoTouch(kind, NeighbourPlan.DEFAULT, minUsers, maxBasket);
  }

  /** Whether its sums have the same layout whatever is in them. */
  public boolean isMaskable() {
    return sketch || factors.places() > 0;
  }

  public Method method() {
    return switch (model) {
      case NEIGHBOURS, EASE -> new CoTouchMethod(this);
      case ALS -> new FactorMethod(factorised());
      case FACTORS -> new FactorMethod(new Descended(factors, descent, minUsers));
    };
  }

  private Factorised factorised() {
    return new Factorised(factors.als(), factors.seed(), minUsers, factors.places());
  }
}
