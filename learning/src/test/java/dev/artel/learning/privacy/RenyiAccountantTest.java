package dev.artel.learning.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures, each with its source, and closed forms. */
class RenyiAccountantTest {
  /** Those of Opacus, opacus/accountants/rdp.py (DEFAULT_ALPHAS). */
  private static final List<Double> ORDERS_OF_OPACUS =
      DoubleStream.concat(
              IntStream.range(1, 100).mapToDouble(i -> 1 + i / 10.0),
              IntStream.range(12, 64).asDoubleStream())
          .boxed()
          .toList();

  @Test
  void shouldGiveTheClosedFormOfThePlainGaussian() {
    // Mironov 2017, corollary 3: order / (2 s^2).
    for (double order : List.of(1.1, 2.0, 3.14159, 64.0)) {
      assertThat(new SampledGaussian(1, 2.71828).divergence(order))
          .isCloseTo(order / (2 * 2.71828 * 2.71828), within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 6.70579741e-04, 4",
    "2.5, 1.08548710e-03, 0.01",
    "5, 2.18075656e-03, 1e-5",
    "50, 2.38460375e-02, 1e-5",
    "100, 1.67416308e02, 1e-5"
  })
  void shouldGiveTheDivergencesOfGooglesAccountant(
      double order, double divergence, double percent) {
    // google/differential-privacy, rdp_privacy_accountant_test.py,
    // test_compute_rdp_poisson_sampled_gaussian: 50 steps with rate 0.01 and noise 2.5. Between
    // whole orders it takes the absolute values of an alternating series: its are a little larger.
    assertThat(50 * new SampledGaussian(0.01, 2.5).divergence(order))
        .isLessThan(divergence * (1 + 1e-7))
        .isCloseTo(divergence, withinPercentage(percent));
  }

  @Test
  void shouldGiveTheSumAndTheIntegralForAWholeOrder() {
    long seed = 1;
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 200; i++) {
      var mechanism =
          new SampledGaussian(
              Math.exp(-12 * random.nextDouble()), Math.exp(5 * random.nextDouble() - 2));
      int order = 2 + random.nextInt(20);
      double sum = mechanism.sum(order);
      assertThat(mechanism.integral(order))
          .as("%s of order %d, seed %d", mechanism, order, seed)
          .isCloseTo(sum, within(1e-12 + 1e-10 * sum));
    }
  }

  @Test
  void shouldGrowWithTheOrderWithoutAJumpAtWholeOnes() {
    var mechanism = new SampledGaussian(0.02, 0.9);
    double last = 0;
    for (int tenths = 11; tenths < 150; tenths++) {
      double divergence = mechanism.divergence(tenths / 10.0);
      assertThat(divergence).as("order %d/10", tenths).isGreaterThan(last);
      last = divergence;
    }
    assertThat(mechanism.divergence(5)).isCloseTo(mechanism.divergence(5 + 1e-9), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "1.12, 60, 2.92",
    "0.6, 30, 9.74",
    "1.2, 10, 1.20",
    "1.3, 15, 1.19",
    "1.1, 60, 3.01",
    "0.7, 45, 7.10"
  })
  void shouldGiveTheTableOfTensorFlowPrivacy(double noise, int epochs, double epsilon) {
    // tensorflow/privacy, "Select parameters" of tutorials/README.md, and of README.md at d435fcb:
    // the 60,000 samples of MNIST in lots of 256, delta 1e-5.
    var spent = spent(60_000, 256, noise, epochs);

    assertThat(spent.epsilonOfMironov(1e-5)).isCloseTo(epsilon, within(0.01));
    assertThat(spent.epsilon(1e-5)).isLessThan(epsilon);
  }

  @Test
  void shouldGiveTheTestedFiguresOfTensorFlowPrivacy() {
    // tensorflow/privacy, compute_dp_sgd_privacy_test.py, test_compute_dp_sgd_privacy.
    assertThat(spent(60_000, 150, 1.3, 15).epsilon(1e-5))
        .isCloseTo(0.7242234026109595, within(1e-9));
    assertThat(spent(100_000, 100, 1.0, 30).epsilon(1e-7))
        .isCloseTo(1.4154988495444842, within(1e-9));
  }

  @Test
  void shouldGiveTheFigureOfOpacus() {
    // pytorch/opacus, opacus/tests/accountants_test.py, test_rdp_accountant.
    var spent = RenyiAccountant.of(ORDERS_OF_OPACUS).plus(new SampledGaussian(0.04, 1.5), 2250);

    assertThat(spent.epsilon(1e-5)).isCloseTo(7.32911117143, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"100, 1.26", "400, 2.55"})
  void shouldGiveTheFiguresOfAbadiAndOthers(int epochs, double epsilon) {
    // Abadi et al. 2016, figure 2 and its text: rate 0.01, noise 4, delta 1e-5.
    var spent = RenyiAccountant.fresh().plus(new SampledGaussian(0.01, 4), epochs * 100L);

    assertThat(spent.epsilonOfMironov(1e-5)).isCloseTo(epsilon, withinPercentage(1));
  }

  @Test
  void shouldNeverBeBelowTheExactEpsilonOfThePlainGaussian() {
    // google/differential-privacy, test_compute_epsilon_delta_gaussian: exactly (1, 1e-6).
    var spent = RenyiAccountant.fresh().plus(new SampledGaussian(1, 4.530877117), 1);

    assertThat(spent.epsilon(1e-6)).isBetween(1.0, 1.2);
  }

  @Test
  void shouldAddUpMechanisms() {
    var one = new SampledGaussian(0.01, 1.1);
    var other = new SampledGaussian(0.05, 2);
    var both = RenyiAccountant.fresh().plus(one, 10).plus(other, 20).plus(one, 5);

    assertThat(both.epsilon(1e-5))
        .isCloseTo(
            RenyiAccountant.fresh().plus(other, 20).plus(one, 15).epsilon(1e-5), within(1e-12));
    assertThat(RenyiAccountant.fresh().epsilon(1e-5)).isZero();
    assertThat(RenyiAccountant.fresh().plus(new SampledGaussian(0, 1), 9).epsilon(1e-5)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2250, 1.416", "2000, 1.3562"})
  void shouldFindTheNoiseThatOpacusFinds(long steps, double noise) {
    // pytorch/opacus, accountants_test.py, test_get_noise_multiplier_rdp_*: epsilon 8, delta 1e-5,
    // rate 0.04; Opacus stops within 0.01 of the epsilon, and never above it.
    double found = new Budget(8, 1e-5).noise(0.04, steps);

    assertThat(found).isCloseTo(noise, within(0.005)).isLessThanOrEqualTo(noise);
    assertThat(RenyiAccountant.fresh().plus(new SampledGaussian(0.04, found), steps).epsilon(1e-5))
        .isBetween(7.99, 8.0);
  }

  @Test
  void shouldRefuseWhatNoNoiseKeeps() {
    assertThatThrownBy(() -> new Budget(1e-9, 1e-12).noise(1, 1_000_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allow more, or train less");
  }

  private static RenyiAccountant spent(long samples, int lot, double noise, int epochs) {
    return RenyiAccountant.fresh()
        .plus(new SampledGaussian((double) lot / samples, noise), epochs * (samples / lot));
  }
}
