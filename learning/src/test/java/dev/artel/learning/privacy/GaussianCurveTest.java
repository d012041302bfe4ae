package dev.artel.learning.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianCurveTest {
  /** The first is what Balle and Wang's own code gives; the others are theorem 8 by SciPy. */
  @ParameterizedTest
  @CsvSource({
    "1, 1e-5, 3.730631634944469",
    "8, 1e-5, 0.6002290721989513",
    "0.1, 1e-5, 30.74956613197784"
  })
  void shouldFindTheLeastNoise(double epsilon, double delta, double sigma) {
    assertThat(GaussianCurve.noise(new Budget(epsilon, delta), 1)).isCloseTo(sigma, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.38292492254802624",
    "1, 1, 0.12693673750664392",
    "1, 0.5, 0.5098616600546702"
  })
  void shouldTellTheChanceOfGivingMoreAway(double epsilon, double sigma, double delta) {
    assertThat(new GaussianCurve(sigma).delta(epsilon)).isCloseTo(delta, within(1e-13));
  }

  @Test
  void shouldNeedLessThanRenyisBound() {
    for (double epsilon : new double[] {0.5, 1, 8}) {
      var budget = new Budget(epsilon, 1e-5);
      assertThat(GaussianCurve.noise(budget, 1)).isLessThan(budget.noise(1, 1));
      assertThat(GaussianCurve.noise(budget, 16)).isLessThan(budget.noise(1, 16));
    }
  }

  @Test
  void shouldStayExactFarOut() {
    assertThat(Normal.logBelow(-40)).isCloseTo(-804.6084420137539, within(1e-9));
    assertThat(Normal.below(-3.5)).isCloseTo(0.00023262907903552502, within(1e-16));
    assertThat(Normal.below(0) + Normal.below(8)).isCloseTo(1.5, within(1e-15));
  }

  @Test
  void shouldRefuseNoNoise() {
    assertThatThrownBy(() -> new GaussianCurve(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
