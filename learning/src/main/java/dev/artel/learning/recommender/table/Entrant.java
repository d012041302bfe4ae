package dev.artel.learning.recommender.table;

import dev.artel.core.values.Seeds;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Json;
import dev.artel.learning.recommender.model.AlsPlan;
import dev.artel.learning.recommender.model.NeighbourPlan;
import dev.artel.learning.recommender.model.Popularity;
import dev.artel.learning.recommender.model.Scorer;
import dev.artel.learning.recommender.sharing.CoTouch;
import dev.artel.learning.recommender.sharing.Factorised;
import dev.artel.learning.recommender.sharing.Method;
import dev.artel.learning.recommender.sharing.ModelPlan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A model in the comparison.
 *
 * @param seeds how often it is fitted, each time with other random numbers; marks are the mean
 * @param everyFold on all four folds; else on the last alone
 */
record Entrant(String name, Company company, int seeds, boolean everyFold, Maker maker) {
  private static final int MAX_BASKET = 8;
  private static final int SEEDS = 10;
  private static final int ITERATIONS = 10;

  private static final int ROUNDS = 10;
  private static final Method DESCENT = method("{\"model\": \"factors\", \"minUsers\": 1}");

  static final String OWN = "own: neighbours";

  /** Fits the model for the receiving shop. */
  interface Maker {
    Scorer scorer(Federation federation, long seed);
  }

  static List<Entrant> all() {
    return List.of(
        once("random", Company.NONE, (f, seed) -> random(seed)),
        once("popularity", Company.NONE, (f, seed) -> Popularity.of(f.shop())),
        seeded("own: ALS", Company.NONE, (f, seed) -> f.factorisedAlone(als(seed), ITERATIONS)),
        seeded(
            "own: ALS by conjugate gradients",
            Company.NONE,
            (f, seed) -> als(seed).alone(f.shop())),
        coTouch("own: EASE", Company.NONE, ease(), false),
        mean("paper: plain mean of item factors", false),
        mean("paper: mean of item factors by count", true),
        seeded("federated: ALS", Company.APART, (f, seed) -> f.factorised(als(seed), ITERATIONS)),
        once(
            "federated: factors by descent", Company.APART, (f, seed) -> f.rounds(DESCENT, ROUNDS)),
        coTouch("federated: EASE, minUsers 1", Company.APART, ease(), false),
        coTouch("federated: cosine, minUsers 1", Company.APART, cosine(), false),
        coTouch(OWN, Company.NONE, neighbours(1), true),
        coTouch("federated: neighbours, minUsers 2", Company.APART, neighbours(2), true),
        coTouch("federated: neighbours, minUsers 1", Company.APART, neighbours(1), true),
        coTouch("federated: neighbours, minUsers 2, earlier", Company.EARLIER, neighbours(2), true),
        coTouch("federated: neighbours, minUsers 2, live", Company.LIVE, neighbours(2), true));
  }

  /** On own data, or with all others' shares. */
  static Entrant of(String name, CoTouch model, boolean together) {
    return coTouch(name, together ? Company.APART : Company.NONE, model, true);
  }

  List<Integer> folds() {
    return everyFold ? Comparison.FOLDS : List.of(Comparison.FOLDS.getLast());
  }

  static List<Long> seedsOfRandomStart() {
    return LongStream.range(0, SEEDS).boxed().toList();
  }

  private static Entrant once(String name, Company company, Maker maker) {
    return new Entrant(name, company, 1, false, maker);
  }

  private static Entrant seeded(String name, Company company, Maker maker) {
    return new Entrant(name, company, SEEDS, false, maker);
  }

  private static Factorised als(long seed) {
    return new Factorised(AlsPlan.DEFAULT, seed, 1);
  }

  private static Entrant mean(String name, boolean counted) {
    return seeded(name, Company.APART, new MeanFactors(counted, ITERATIONS)::scorer);
  }

  private static Entrant coTouch(String name, Company company, CoTouch model, boolean everyFold) {
    return new Entrant(name, company, 1, everyFold, (f, seed) -> f.coTouch(model));
  }

  private static Method method(String body) {
    return ModelPlan.of(new ModelSpec(ModelPlan.FAMILY, Json.parse(body))).method();
  }

  private static CoTouch ease() {
    return new CoTouch(CoTouch.Kind.EASE, NeighbourPlan.DEFAULT, 1, MAX_BASKET);
  }

  private static CoTouch cosine() {
    return new CoTouch(CoTouch.Kind.NEIGHBOURS, NeighbourPlan.COSINE, 1, Integer.MAX_VALUE);
  }

  static CoTouch neighbours(int minUsers) {
    return new CoTouch(CoTouch.Kind.NEIGHBOURS, NeighbourPlan.DEFAULT, minUsers, MAX_BASKET);
  }

  private static Scorer random(long seed) {
    return (person, open) -> {
      var scores = new double[open.length];
      Arrays.setAll(scores, item -> Seeds.number(seed, item, Arrays.hashCode(person.items())));
      return scores;
    };
  }
}
