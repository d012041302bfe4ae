package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class OddsTest {
  private static final int HALF = 5_000;
  private static final Percentage SHARP = Percentage.withPercentage(1e-8);

  @Test
  void shouldGiveTheNumbersOfTheProtocol() {
    assertThat(new Odds(8, 5, 1, HALF).ifAllClaim(3)).isCloseTo(0.0996, within(5e-5));
    assertThat(new Odds(8, 5, 3, HALF).ifAllClaim(3)).isCloseTo(0.0967, within(5e-5));
    assertThat(new Odds(8, 5, 3, HALF).atWorst(3)).isCloseTo(0.0987, within(5e-5));
    assertThat(new Odds(64, 20, 3, HALF).atWorst(16)).isCloseTo(0.00174, within(5e-6));
    assertThat(new Odds(64, 40, 3, HALF).atWorst(16)).isCloseTo(5.04e-8, within(5e-11));
  }

  @Test
  void shouldSeeNoBadMajorityWhereAMinorityIsBadAndAllAreSeated() {
    assertThat(new Odds(8, 8, 3, HALF).atWorst(3)).isZero();
    assertThat(new Odds(8, 9, 3, HALF).atWorst(4)).as("half is no quorum").isZero();
    assertThat(new Odds(8, 8, 3, HALF).atWorst(5)).isOne();
    assertThat(new Odds(8, 8, 3, 7_000).atWorst(5)).isZero();
  }

  @Test
  void shouldBeSureWhereAllOrNoneAreBad() {
    assertThat(new Odds(8, 5, 3, HALF).atWorst(0)).isZero();
    assertThat(new Odds(8, 5, 3, 9_999).ifAllClaim(8)).isCloseTo(1, within(1e-12));
  }

  @Test
  void shouldAgreeWithGoingThroughAllSetsOfWinners() {
    for (int units = 1; units <= 6; units++) {
      for (int tau = 1; tau <= units; tau++) {
        for (int minSeats = 1; minSeats <= tau; minSeats++) {
          holdAgainstSets(new Odds(units, tau, minSeats, HALF));
          holdAgainstSets(new Odds(units, tau, minSeats, 6_667));
        }
      }
    }
  }

  private static void holdAgainstSets(Odds odds) {
    for (int bad = 0; bad <= odds.units(); bad++) {
      assertThat(odds.ifAllClaim(bad))
          .as("%s, %d bad", odds, bad)
          .isCloseTo(new OddsBySets(odds, bad, false).odds(), within(1e-12));
      assertThat(odds.atWorst(bad))
          .as("%s, %d bad, waiting", odds, bad)
          .isCloseTo(new OddsBySets(odds, bad, true).odds(), within(1e-12));
    }
  }

  @Test
  void shouldBeRightToManyDigitsWhereTheyAreTiny() {
    assertThat(new Odds(64, 40, 1, HALF).ifAllClaim(16)).isCloseTo(oneDraw(64, 16, 40), SHARP);
    assertThat(new Odds(512, 300, 1, HALF).ifAllClaim(80)).isCloseTo(oneDraw(512, 80, 300), SHARP);
  }

  /** With wide decimals: one draw, for that it seats nobody is beyond all digits here. */
  private static double oneDraw(int units, int bad, int tau) {
    var digits = new MathContext(60);
    var won = new BigDecimal(tau).divide(new BigDecimal(units), digits);
    var lost = BigDecimal.ONE.subtract(won);
    var sum = BigDecimal.ZERO;
    for (int b = 1; b <= bad; b++) {
      for (int h = 0; h < b; h++) {
        var ways = new BigDecimal(choose(bad, b).multiply(choose(units - bad, h)));
        var each = won.pow(b + h, digits).multiply(lost.pow(units - b - h, digits));
        sum = sum.add(ways.multiply(each, digits), digits);
      }
    }
    return sum.doubleValue();
  }

  private static BigInteger choose(int n, int k) {
    var ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  @Test
  void shouldNeverLoseByWaiting() {
    for (int bad = 1; bad < 20; bad++) {
      var odds = new Odds(20, 9, 6, HALF);
      assertThat(odds.atWorst(bad)).as("%d bad", bad).isGreaterThanOrEqualTo(odds.ifAllClaim(bad));
    }
  }

  @Test
  void shouldWorkOutTheLargestSizes() {
    var odds = new Odds(512, 256, 256, HALF);

    // Worked out forwards, with logarithms of factorials.
    assertThat(odds.ifAllClaim(205)).isCloseTo(4.2300752994e-7, SHARP);
    assertThat(odds.atWorst(205)).isCloseTo(4.2300752996e-7, SHARP);
  }
}
