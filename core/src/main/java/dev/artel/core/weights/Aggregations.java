package dev.artel.core.weights;

import dev.artel.core.wire.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * The aggregation rules by their names, as a task file writes them: a word, and where the rule has
 * parameters, these in brackets.
 *
 * <ul>
 *   <li>{@code mean}: weighted by samples
 *   <li>{@code equal-mean}: each party alike
 *   <li>{@code median}: of each number, from 3 updates on
 *   <li>{@code trimmed-mean(0.2)}: drops that fraction at either end (0.2 where none is given), as
 *       soon as that is one update
 *   <li>{@code geometric-median}, from 3 updates on; {@code geometric-median(samples)} is weighted
 *       by these
 *   <li>{@code krum(f)}: the most central update, where f may be hostile (1 where none is given),
 *       from 2f + 3 updates on
 *   <li>{@code multi-krum(f)} or {@code multi-krum(f, m)}: the mean of the m most central, n - f
 *       unless given
 *   <li>{@code norm-clip(c)}: the mean of what the updates add to the start, none counted as longer
 *       than c times the median length (1 where none is given), from 3 updates on
 *   <li>{@code centred-clip(b)} or {@code centred-clip(b, rounds)}: the same within a distance b of
 *       the start, and in further rounds of the mean so found
 *   <li>{@code nnm(f, rule)}: the rule, after each update is averaged with its n - f nearest, where
 *       f may be hostile; from 2f + 1 updates on, and as many as the rule needs
 *   <li>{@code sums}: adds up fixed-point sums, by key where they are {@link SparseTable}s
 * </ul>
 *
 * With fewer updates each is the mean. Only where it says so do samples count. The result has the
 * same bits whatever the number of threads and the order of the shares.
 */
public final class Aggregations {
  private Aggregations() {}

  /** On as many threads as there are cores. */
  public static Aggregation named(String text) {
    return named(text, Runtime.getRuntime().availableProcessors());
  }

  /** Throws {@link IllegalArgumentException}, with what there is, for anything else. */
  public static Aggregation named(String text, int threads) {
    return switch (term(text).form()) {
      case "sums/0" -> new SumAggregation();
      default -> new RuleAggregation(rule(text), new Blocks(threads));
    };
  }

  private static Rule rule(String text) {
    var term = term(text);
    return switch (term.form()) {
      case "mean/0" -> new Mean();
      case "equal-mean/0" -> new EqualMean();
      case "median/0" -> new Median();
      case "trimmed-mean/0" -> new TrimmedMean(new BigDecimal("0.2"));
      case "trimmed-mean/1" -> new TrimmedMean(term.decimal(0));
      case "geometric-median/0" -> new GeometricMedian(false);
      case "geometric-median/1" -> new GeometricMedian(bySamples(term));
      case "krum/0" -> new Krum(1);
      case "krum/1" -> new Krum(term.whole(0));
      case "multi-krum/0" -> MultiKrum.of(1);
      case "multi-krum/1" -> MultiKrum.of(term.whole(0));
      case "multi-krum/2" -> new MultiKrum(term.whole(0), term.whole(1));
      case "norm-clip/0" -> new NormClip(BigDecimal.ONE);
      case "norm-clip/1" -> new NormClip(term.decimal(0));
      case "centred-clip/1" -> new CentredClip(term.decimal(0), 1);
      case "centred-clip/2" -> new CentredClip(term.decimal(0), term.whole(1));
      case "nnm/2" -> new Neighbours(term.whole(0), rule(term.arguments().get(1)));
      default -> throw unknown(text);
    };
  }

  private static Term term(String text) {
    return Term.parse(text).orElseThrow(() -> unknown(text));
  }

  private static boolean bySamples(Term term) {
    if (!term.arguments().equals(List.of("samples"))) {
      throw unknown(term.toString());
    }
    return true;
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "no aggregation rule \""
            + text
            + "\"; there are mean, equal-mean, median, trimmed-mean(fraction), geometric-median,"
            + " geometric-median(samples), krum(faulty), multi-krum(faulty),"
            + " multi-krum(faulty, selected), norm-clip(multiple), centred-clip(bound),"
            + " centred-clip(bound, rounds), nnm(faulty, rule) and sums");
  }
}
