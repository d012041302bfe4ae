package dev.artel.core.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicrosTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1000000",
    "0.0000014, 1",
    "0.0000015, 2",
    "0.0000005, 1",
    "-0.0000005, 0",
    "-0.0000015, -1",
    "-0.0000016, -2",
    "1e6, 1000000000000",
    "1e7, 1000000000000",
    "-1e300, -1000000000000",
    "Infinity, 1000000000000",
    "-Infinity, -1000000000000",
    "NaN, 1000000000000"
  })
  void shouldRoundHalvesUpAndSaturate(double real, long micros) {
    assertThat(Micros.ofReal(real)).isEqualTo(Micros.of(micros));
  }

  @Test
  void shouldNotWrapAround() {
    assertThatThrownBy(() -> Micros.of(Long.MIN_VALUE).minus(Micros.of(1)))
        .isInstanceOf(ArithmeticException.class);
  }
}
