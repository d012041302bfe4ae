package dev.artel.core.weights;

import static dev.artel.core.weights.Examples.randomShares;
import static dev.artel.core.weights.Examples.randomValues;
import static dev.artel.core.weights.Examples.share;
import static dev.artel.core.weights.Examples.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule's defining property, on numbers that can be checked by hand. */
class RobustRulesTest {
  private static final long SEED = 23;
  private static final Offset<Float> NEAR = within(1e-3f);

  private static float[] combine(String rule, float[] start, List<Share> shares) {
    var combined = Aggregations.named(rule).combine(weights(start), shares);
    return ((Update.Weights) combined).values();
  }

  private static float[] combine(String rule, Share... shares) {
    int width = ((Update.Weights) shares[0].update()).values().length;
    return combine(rule, new float[width], List.of(shares));
  }

  @Test
  void shouldCountEachPartyOnceInTheEqualMean() {
    assertThat(combine("equal-mean", share(1, 1, 0f, 3f), share(2, 999, 4f, -1f)))
        .containsExactly(2f, 1f);
  }

  /** The diagonals of a convex quadrilateral cross in its geometric median (Fagnano). */
  @Test
  void shouldFindTheGeometricMedianOfAQuadrilateral() {
    var median =
        combine(
            "geometric-median",
            share(1, 1, -1f, -1f),
            share(2, 1, 90f, 90f),
            share(3, 1, -3f, 3f),
            share(4, 1, 20f, -20f));

    assertThat(median[0]).isCloseTo(0f, within(0.05f));
    assertThat(median[1]).isCloseTo(0f, within(0.05f));
  }

  /** The middle of each number is the row (0, 0), but two rows pull from the one side. */
  @Test
  void shouldNotStickToARowThatIsNotTheGeometricMedian() {
    var shares = List.of(share(1, 1, 0f, 0f), share(2, 1, -1f, 5f), share(3, 1, 1f, 5f));
    var median = combine("geometric-median", new float[2], shares);

    assertThat(median[0]).isCloseTo(0f, NEAR);
    assertThat(median[1]).as("where all angles are of 120 degrees").isCloseTo(4.4226f, NEAR);
  }

  @Test
  void shouldTakeTheMedianOnALineAsTheGeometricOne() {
    var shares = new ArrayList<Share>();
    for (float at : new float[] {0, 1, 2, 3, 1e30f}) {
      shares.add(share(shares.size(), 1, at, 2 * at));
    }

    var median = combine("geometric-median", new float[2], shares);

    assertThat(median[0]).isCloseTo(2f, NEAR);
    assertThat(median[1]).isCloseTo(4f, NEAR);
  }

  @Test
  void shouldFollowTheMajorityOfSamplesOnlyWhereAsked() {
    var shares = new Share[] {share(1, 1, 0f), share(2, 1, 1f), share(3, 5, 10f)};

    assertThat(combine("geometric-median", shares)[0]).isCloseTo(1f, NEAR);
    assertThat(combine("geometric-median(samples)", shares)[0]).isCloseTo(10f, NEAR);
  }

  /** Distance of the geometric median from the honest rows' centre, by the paper's bound. */
  @Test
  void shouldKeepTheGeometricMedianNearAMajority() {
    var random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 30; trial++) {
      var shares = new ArrayList<Share>();
      for (int i = 0; i < 10; i++) {
        var row = randomValues(random, 20);
        for (int c = 0; c < row.length; c++) {
          row[c] = i < 3 ? row[c] * 1e20f : row[c] / 128;
        }
        shares.add(share(i, 1, row));
      }

      var median = combine("geometric-median", new float[20], shares);

      double norm = 0;
      for (float value : median) {
        norm += value * value;
      }
      double farthestHonest = 0.5 * Math.sqrt(20);
      assertThat(Math.sqrt(norm))
          .as("trial %d, seed %d", trial, SEED)
          .isLessThan(2.0 * 7 / (7 - 3) * farthestHonest);
    }
  }

  /**
   * Scores by hand for 0, 1, 3, 4 and 100 with one hostile row: 10, 5, 5, 10, and far more; of
   * equal ones the lower address.
   */
  @Test
  void shouldChooseOneRowByKrum() {
    var shares =
        new Share[] {
          share(1, 9, 0f), share(2, 1, 1f), share(3, 1, 3f), share(4, 1, 4f), share(5, 1, 100f)
        };

    assertThat(combine("krum(1)", shares)).containsExactly(1f);
  }

  @Test
  void shouldAlwaysChooseOneOfTheRowsByKrum() {
    var random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 20; trial++) {
      var shares = randomShares(random, 9, 30);

      var chosen = combine("krum(3)", new float[30], shares);

      assertThat(shares.stream().map(one -> ((Update.Weights) one.update()).values()))
          .as("trial %d, seed %d", trial, SEED)
          .anySatisfy(row -> assertThat(row).containsExactly(chosen));
    }
  }

  /** Lengths 5, 10 and 100 of what is added to (1, 1): all count as 10 at most. */
  @Test
  void shouldClipToTheMedianNorm() {
    var start = new float[] {1f, 1f};
    var shares = List.of(share(1, 1, 4f, 5f), share(2, 1, 1f, 11f), share(3, 1, 101f, 1f));

    assertThat(combine("norm-clip", start, shares))
        .containsExactly((float) (1 + (3 + 0 + 10) / 3.0), (float) (1 + (4 + 10 + 0) / 3.0));
    assertThat(combine("norm-clip(0.5)", start, shares))
        .containsExactly((float) (1 + (3 + 0 + 5) / 3.0), (float) (1 + (4 + 5 + 0) / 3.0));
  }

  @Test
  void shouldKeepTheStartWhereMostAddNothing() {
    var start = new float[] {7f};

    assertThat(
            combine(
                "norm-clip", start, List.of(share(1, 1, 7f), share(2, 1, 7f), share(3, 1, 1e9f))))
        .containsExactly(7f);
  }

  /** From 0 with bound 2: (1 + 2 + 2) / 3; then from there what is added is 2 / 3, 2 and 2. */
  @Test
  void shouldMoveTheCentreOfClippingInEachRound() {
    var shares = new Share[] {share(1, 1, 1f), share(2, 1, 10f), share(3, 1, 1000f)};
    double first = 5 / 3.0;
    double second = first + (1 - first + 2 + 2) / 3;

    assertThat(combine("centred-clip(2)", shares)).containsExactly((float) first);
    assertThat(combine("centred-clip(2, 2)", shares)[0]).isCloseTo((float) second, NEAR);
  }

  @Test
  void shouldNeverLeaveTheBoundOfCentredClipping() {
    var random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 20; trial++) {
      var clipped = combine("centred-clip(0.5, 4)", new float[50], randomShares(random, 7, 50));

      double norm = 0;
      for (float value : clipped) {
        norm += value * value;
      }
      assertThat(Math.sqrt(norm)).as("trial %d, seed %d", trial, SEED).isLessThan(4 * 0.5 + 1e-6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"norm-clip(1000000)", "centred-clip(1000000, 3)", "nnm(0, equal-mean)"})
  void shouldBeTheEqualMeanWhereNothingIsClippedOrLeftOut(String rule) {
    var shares = randomShares(new SplittableRandom(SEED), 5, 200);
    var start = new float[200];

    assertThat(combine(rule, start, shares)).containsExactly(combine("equal-mean", start, shares));
  }

  /** With one hostile row of 0, 3, 6 and 99: 0, 3 and 6 each mix to 3, and 99 to 36. */
  @Test
  void shouldMixEachRowWithItsNearest() {
    var shares = new Share[] {share(1, 1, 0f), share(2, 5, 3f), share(3, 1, 6f), share(4, 1, 99f)};

    assertThat(combine("nnm(1, median)", shares)).containsExactly(3f);
    assertThat(combine("nnm(1, equal-mean)", shares)).containsExactly((3 + 3 + 3 + 36) / 4f);
  }

  /**
   * The paper's bound, for any n - f of the rows: the spread of the mixed ones and how far their
   * mean has moved, squared, are at most 8f / (n - f) of the spread before.
   */
  @Test
  void shouldDrawTheMajorityTogetherByMixing() {
    var random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 50; trial++) {
      var shares = randomShares(random, 20, 30);
      var stack = Stack.of(weights(new float[30]), shares);
      int[] most = IntStream.range(0, 19).toArray();

      var before = stack.select(most);
      var mixed = new Neighbours(1, new Mean()).mixed(stack, new Blocks(1)).select(most);

      double moved = Math.pow(distance(mean(mixed), mean(before)), 2);
      assertThat(spread(mixed) + moved)
          .as("trial %d, seed %d", trial, SEED)
          .isLessThanOrEqualTo(8.0 / 19 * spread(before));
    }
  }

  private static float[] mean(Stack stack) {
    return new EqualMean().combine(stack, new Blocks(1));
  }

  private static double spread(Stack stack) {
    var mean = mean(stack);
    return Arrays.stream(stack.rows())
        .mapToDouble(row -> Math.pow(distance(row, mean), 2))
        .average()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "equal-mean",
        "geometric-median",
        "geometric-median(samples)",
        "krum(1)",
        "norm-clip",
        "centred-clip(100)",
        "nnm(1, median)"
      })
  void shouldAgreeWithAllWhereAllAgree(String rule) {
    var shares = new ArrayList<Share>();
    for (int i = 0; i < 6; i++) {
      shares.add(share(i, 1 + i, 0.1f, -3f, 0f));
    }

    var agreed = combine(rule, new float[3], shares);

    assertThat(agreed).containsExactly(0.1f, -3f, 0f);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "geometric-median",
        "krum(2)",
        "norm-clip",
        "centred-clip(9, 4)",
        "nnm(2, median)"
      })
  void shouldStayFiniteWhateverFiniteNumbersCome(String rule) {
    var shares = new ArrayList<Share>();
    for (int i = 0; i < 8; i++) {
      shares.add(share(i, 1, i % 2 == 0 ? Float.MAX_VALUE : -Float.MAX_VALUE, i, Float.MIN_VALUE));
    }

    for (float value : combine(rule, new float[3], shares)) {
      assertThat(value).isFinite();
    }
  }

  private static double distance(float[] a, float[] b) {
    double squared = 0;
    for (int c = 0; c < a.length; c++) {
      squared += Math.pow((double) a[c] - (double) b[c], 2);
    }
    return Math.sqrt(squared);
  }
}
