package dev.artel.core.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class CoinsTest {
  private static final Coins MOST = new Coins(BigInteger.TWO.pow(96).subtract(BigInteger.ONE));

  @Test
  void shouldHoldEveryAmountBelowTwoToThe96() {
    assertThat(MOST).hasToString("79228162514264337593543950335");
    assertThat(MOST.minus(Coins.of(1)).plus(Coins.of(1))).isEqualTo(MOST);
  }

  @Test
  void shouldRefuseAmountsOutside() {
    assertThatThrownBy(() -> MOST.plus(Coins.of(1)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("below 2^96");
    assertThatThrownBy(() -> Coins.ZERO.minus(Coins.of(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Coins.of(-1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> MOST.times(2)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void shouldRoundAShareDownOnceThoughItsProductIsLarger() {
    var part = BigInteger.valueOf(2);
    var whole = BigInteger.valueOf(3);

    assertThat(Coins.of(100).share(part, whole)).isEqualTo(Coins.of(66));
    assertThat(MOST.share(whole, whole)).isEqualTo(MOST);
    assertThat(Coins.of(7).dividedBy(2)).isEqualTo(Coins.of(3));
  }

  @Test
  void shouldCompareAmounts() {
    assertThat(Coins.of(2).covers(Coins.of(2))).isTrue();
    assertThat(Coins.of(2).covers(Coins.of(3))).isFalse();
    assertThat(Coins.of(2).min(Coins.of(3))).isEqualTo(Coins.of(2));
    assertThat(Coins.ZERO.isZero()).isTrue();
  }
}
