package dev.artel.core.weights;

import static dev.artel.core.weights.Examples.randomShares;
import static dev.artel.core.weights.Examples.share;
import static dev.artel.core.weights.Examples.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AggregationsTest {
  private static final long SEED = 17;
  private static final List<String> ROBUST =
      List.of(
          "median",
          "trimmed-mean(0.25)",
          "krum(2)",
          "multi-krum(2)",
          "nnm(2, median)",
          "nnm(2, trimmed-mean(0.25))",
          "nnm(2, krum(2))");

  private static float[] combine(String rule, Share... shares) {
    var start = weights(new float[((Update.Weights) shares[0].update()).values().length]);
    return values(Aggregations.named(rule).combine(start, List.of(shares)));
  }

  private static float[] values(Update update) {
    return ((Update.Weights) update).values();
  }

  @Test
  void shouldWeighTheMeanBySamples() {
    assertThat(combine("mean", share(2, 3, 4f, -1f), share(1, 1, 0f, 3f))).containsExactly(3f, 0f);
  }

  @Test
  void shouldAddTheMeanInAddressOrderInDouble() {
    var shares = randomShares(new SplittableRandom(SEED), 9, 5000);

    var mean = values(Aggregations.named("mean").combine(shares.getFirst().update(), shares));

    long total = shares.stream().mapToLong(Share::samples).sum();
    for (int c = 0; c < mean.length; c++) {
      double sum = 0;
      for (var share : shares) {
        sum += (double) share.samples() * (double) values(share.update())[c];
      }
      assertThat(mean[c])
          .as("number %d, seed %d", c, SEED)
          .isEqualTo((float) (sum / (double) total));
    }
  }

  @Test
  void shouldTakeTheMiddleOfAnOddCount() {
    assertThat(combine("median", share(1, 9, 5f, 1f), share(2, 1, -7f, 2f), share(3, 1, 6f, 9f)))
        .containsExactly(5f, 2f);
  }

  @Test
  void shouldTakeTheMeanOfTheMiddleTwoOfAnEvenCount() {
    assertThat(
            combine("median", share(1, 9, 5f), share(2, 1, -7f), share(3, 1, 6f), share(4, 1, 2f)))
        .containsExactly(3.5f);
  }

  @Test
  void shouldNotOverflowInTheMeanOfTheMiddleTwo() {
    float most = Float.MAX_VALUE;
    assertThat(
            combine(
                "median",
                share(1, 1, most),
                share(2, 1, most),
                share(3, 1, most),
                share(4, 1, most)))
        .containsExactly(most);
  }

  @Test
  void shouldDropBothEndsFromTheTrimmedMean() {
    assertThat(
            combine(
                "trimmed-mean(0.2)",
                share(1, 1, 100f),
                share(2, 99, 1f),
                share(3, 1, 2f),
                share(4, 1, 6f),
                share(5, 1, -50f)))
        .containsExactly(3f);
  }

  /**
   * Scores by hand for 0, 1, 3, 4 and 100 with one hostile row: the two smallest squared distances
   * are 1 + 9, 1 + 4, 1 + 4, 1 + 9, and far more.
   */
  @Test
  void shouldAverageTheRowsOfTheLowestKrumScores() {
    var shares =
        new Share[] {
          share(1, 9, 0f), share(2, 1, 1f), share(3, 1, 3f), share(4, 1, 4f), share(5, 1, 100f)
        };

    assertThat(combine("multi-krum(1)", shares)).containsExactly(2f);
    assertThat(combine("multi-krum(1, 2)", shares)).containsExactly(2f);
    assertThat(combine("multi-krum(1, 1)", shares))
        .as("ties go to the address")
        .containsExactly(1f);
    assertThat(combine("multi-krum(1, 3)", shares)).containsExactly((float) (4.0 / 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "median; 2",
        "trimmed-mean(0.25); 3",
        "geometric-median; 2",
        "krum(1); 4",
        "multi-krum(1); 4",
        "multi-krum(0, 6); 5",
        "norm-clip; 2",
        "nnm(2, equal-mean); 4",
        "nnm(1, krum(1)); 4"
      })
  void shouldBeTheMeanBelowTheMinimum(String rule, int count) {
    var shares = randomShares(new SplittableRandom(SEED), count, 50);
    var start = shares.getFirst().update();

    assertThat(Aggregations.named(rule).combine(start, shares))
        .isEqualTo(Aggregations.named("mean").combine(start, shares));
  }

  @Test
  void shouldKeepTheStartWithoutShares() {
    assertThat(values(Aggregations.named("median").combine(weights(7f), List.of())))
        .containsExactly(7f);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mean",
        "equal-mean",
        "median",
        "trimmed-mean(0.2)",
        "geometric-median",
        "geometric-median(samples)",
        "krum(2)",
        "multi-krum(2)",
        "multi-krum(2, 3)",
        "norm-clip(1.5)",
        "centred-clip(0.5)",
        "centred-clip(20, 3)",
        "nnm(3, median)",
        "nnm(2, trimmed-mean(0.2))"
      })
  void shouldGiveTheSameBitsAtAnyThreadCountAndOrder(String rule) {
    var shares = randomShares(new SplittableRandom(SEED), 23, 20_011);
    var start = shares.getFirst().update();
    var one = Aggregations.named(rule, 1).combine(start, shares);
    var shuffled = new ArrayList<>(shares);
    Collections.shuffle(shuffled, new SplittableRandom(SEED));

    for (int threads : new int[] {2, 3, 7}) {
      assertThat(Aggregations.named(rule, threads).combine(start, shuffled))
          .as("%d threads, seed %d", threads, SEED)
          .isEqualTo(one);
    }
  }

  @Test
  void shouldSortColumnsAsTheLibraryDoesForAnyCount() {
    var random = new SplittableRandom(SEED);
    for (int count = 3; count < 40; count++) {
      var shares = randomShares(random, count, 7);
      var median = values(Aggregations.named("median").combine(shares.getFirst().update(), shares));
      for (int c = 0; c < median.length; c++) {
        int column = c;
        var sorted =
            shares.stream().mapToDouble(s -> values(s.update())[column]).sorted().toArray();
        double middle = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
        assertThat(median[c]).as("count %d, seed %d", count, SEED).isEqualTo((float) middle);
      }
    }
  }

  @Test
  void shouldKeepEveryRobustRuleWithinTheHonestRange() {
    var random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 50; trial++) {
      var shares = new ArrayList<Share>();
      for (int i = 0; i < 9; i++) {
        shares.add(
            share(i, 1, i < 2 ? random.nextInt(1000, 100_000) : (float) random.nextDouble()));
      }
      for (var rule : ROBUST) {
        var result = values(Aggregations.named(rule).combine(weights(0f), shares));
        assertThat(result[0]).as("%s, trial %d, seed %d", rule, trial, SEED).isBetween(0f, 1f);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mode",
        "",
        "mean(1)",
        "multi-krum(1,2,3)",
        "Median",
        "trimmed-mean()",
        "mean ",
        "nnm(2)",
        "centred-clip",
        "geometric-median(0.5)"
      })
  void shouldListTheRulesForAnUnknownName(String name) {
    assertThatThrownBy(() -> Aggregations.named(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + name + "\"")
        .hasMessageContaining("mean, equal-mean, median, trimmed-mean(fraction), geometric");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trimmed-mean(0.5)",
        "trimmed-mean(0)",
        "trimmed-mean(x)",
        "trimmed-mean(1..2)",
        "trimmed-mean(0.00000001)",
        "multi-krum(-1)",
        "multi-krum(99999999999)",
        "multi-krum(1.5)",
        "krum(-1)",
        "norm-clip(0)",
        "norm-clip(-1)",
        "centred-clip(99999999)",
        "centred-clip(1, 0)",
        "centred-clip(1, 101)",
        "nnm(-1, mean)",
        "nnm(1, mode)",
        "nnm(1, nnm(1, mean))",
        "nnm(1, 2)"
      })
  void shouldRefuseParametersWithoutMeaning(String name) {
    assertThatThrownBy(() -> Aggregations.named(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mean",
        "equal-mean",
        "median",
        "trimmed-mean(0.2)",
        "geometric-median",
        "geometric-median(samples)",
        "krum(2)",
        "multi-krum(2)",
        "multi-krum(2, 3)",
        "norm-clip(1.5)",
        "centred-clip(0.5)",
        "centred-clip(20, 3)",
        "nnm(3, median)",
        "nnm(2, trimmed-mean(0.2))"
      })
  void shouldReadBackItsOwnText(String text) {
    assertThat(Aggregations.named(text)).hasToString(text);
  }

  @Test
  void shouldKnowWhatIsMeantWithoutParameters() {
    assertThat(Aggregations.named("krum")).hasToString("krum(1)");
    assertThat(Aggregations.named("norm-clip")).hasToString("norm-clip(1)");
    assertThat(Aggregations.named("nnm(1,krum)")).hasToString("nnm(1, krum(1))");
  }

  @Test
  void shouldRefuseSharesThatHaveNoMean() {
    var mean = Aggregations.named("mean");
    var start = weights(0f);
    var sums = new Update.Sums(start.layout(), new long[1]);

    for (var shares :
        Arrays.asList(
            List.of(share(1, 1, 1f), share(1, 1, 2f)),
            List.of(share(1, 0, 1f)),
            List.of(share(1, 1, 1f, 2f)),
            List.of(new Share(Examples.party(1), 1, sums)))) {
      assertThatThrownBy(() -> mean.combine(start, shares))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Examples.party(1).toString());
    }
  }
}
