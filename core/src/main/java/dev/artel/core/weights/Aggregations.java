package dev.artel.core.weights;

import dev.artel.core.wire.Term;
import java.math.BigDecimal;

/**
 * The aggregation rules by their names, as a task file writes them: a word, and where the rule has
 * parameters, these in brackets.
 *
 * <ul>
 *   <li>{@code mean}: weighted by samples
 *   <li>{@code median}: of each number, from 3 updates on
 *   <li>{@code trimmed-mean(0.2)}: drops that fraction at either end (0.2 where none is given), as
 *       soon as that is one update
 *   <li>{@code multi-krum(f)} or {@code multi-krum(f, m)}: the mean of the m most central updates,
 *       n - f unless given, where f may be hostile (1 where none is given), from 2f + 3 updates on
 * </ul>
 *
 * With fewer updates each is the mean. All but the mean ignore the samples. The result has the same
 * bits whatever the number of threads and the order of the shares.
 */
public final class Aggregations {
  private Aggregations() {}

  /** On as many threads as there are cores. */
  public static Aggregation named(String text) {
    return named(text, Runtime.getRuntime().availableProcessors());
  }

  /** Throws {@link IllegalArgumentException}, with what there is, for anything else. */
  public static Aggregation named(String text, int threads) {
    return new RuleAggregation(rule(text), new Blocks(threads));
  }

  private static Rule rule(String text) {
    var term = Term.parse(text).orElseThrow(() -> unknown(text));
    return switch (term.form()) {
      case "mean/0" -> new Mean();
      case "median/0" -> new Median();
      case "trimmed-mean/0" -> new TrimmedMean(new BigDecimal("0.2"));
      case "trimmed-mean/1" -> new TrimmedMean(term.decimal(0));
      case "multi-krum/0" -> MultiKrum.of(1);
      case "multi-krum/1" -> MultiKrum.of(term.whole(0));
      case "multi-krum/2" -> new MultiKrum(term.whole(0), term.whole(1));
      default -> throw unknown(text);
    };
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "no aggregation rule \""
            + text
            + "\"; there are mean, median, trimmed-mean(fraction), multi-krum(faulty) and"
            + " multi-krum(faulty, selected)");
  }
}
