package dev.artel.paradigms.committee;

import dev.artel.core.weights.Aggregation;
import dev.artel.core.weights.Aggregations;
import dev.artel.paradigms.committee.CommitteeTerms.Contribution;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a task aggregates, measures and pays.
 *
 * @param title as the table names it
 * @param pots of the terms; the usual have 1,000,000 coins for the workers
 */
record Scheme(String title, String rule, String pots, String weights, Checks checks) {
  private static final String POTS =
      """
      {"workerPot": 1000000, "validatorPot": 500, "tip": 0, "rho": %d}""";
  private static final Checks OPEN = Checks.defaults();

  static final Scheme MEAN = by("mean");
  static final Scheme EQUAL = new Scheme("mean, EQUAL weights", "mean", pots(0), "EQUAL", OPEN);
  static final Scheme GATED = new Scheme("mean, gated", "mean", pots(0), "SAMPLES", timesStart(1));
  static final Scheme BY_ROWS =
      new Scheme("mean, half of the pot by rows", "mean", pots(5_000), "SAMPLES", OPEN);
  static final Scheme REFUSED =
      new Scheme("all refused", "mean", pots(0), "SAMPLES", timesStart(1e-9));

  /** Rules that never look at declared rows, once there are enough updates for them. */
  static final List<Scheme> BLIND =
      Stream.of(
              "equal-mean",
              "median",
              "geometric-median",
              "norm-clip",
              "centred-clip(0.5)",
              "nnm(1, mean)")
          .map(Scheme::by)
          .toList();

  private static final List<Scheme> OTHERS =
      Stream.of("trimmed-mean(0.2)", "krum(1)", "multi-krum(1)").map(Scheme::by).toList();

  /** Where contributions are not measured, the rule decides nothing. */
  static List<Scheme> all(Contribution measure) {
    return measure == Contribution.NONE
        ? List.of(MEAN, GATED, BY_ROWS, REFUSED)
        : Stream.of(List.of(MEAN, EQUAL, GATED, BY_ROWS), BLIND, OTHERS)
            .flatMap(List::stream)
            .toList();
  }

  private static Scheme by(String rule) {
    return new Scheme(rule, rule, pots(0), "SAMPLES", OPEN);
  }

  private static String pots(int rho) {
    return POTS.formatted(rho);
  }

  /** A gate at a multiple of the starting model's loss. */
  private static Checks timesStart(double epsilon) {
    return new Checks(
        epsilon,
        true,
        OPEN.maxNorm(),
        OPEN.relativeNorm(),
        OPEN.copyDistance(),
        OPEN.openUpdates(),
        OPEN.dataForAuditors(),
        OPEN.maxFragmentBytes());
  }

  Aggregation aggregation() {
    return Aggregations.named(rule, 1);
  }

  /** Sections of a task's terms, as {@link Play} takes them. */
  String terms(Contribution measure) {
    return """
    "rounds": 1,
    "pots": %s,
    "scoring": {"weights": "%s", "contribution": "%s"},
    """
        .formatted(pots, weights, measure);
  }
}
