package dev.artel.console.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
  @ParameterizedTest
  @CsvSource({"2, 2nd", "3, 3rd", "5, 5th", "11, 11th", "20, 20th", "21, 21st", "112, 112th"})
  void shouldSayWithWhomTheNextVersionLeaves(int wanted, String last) {
    assertThat(new Change(1, wanted, false).told())
        .isEqualTo("1 of %d customers changed; the next version leaves with the %s.", wanted, last);
  }

  @Test
  void shouldWaitOnlyBetweenNobodyAndEnough() {
    assertThat(new Change(0, 20, false).waits()).isFalse();
    assertThat(new Change(1, 20, false).waits()).isTrue();
    assertThat(new Change(19, 20, false).waits()).isTrue();
    assertThat(new Change(20, 20, false).waits()).isFalse();
    assertThat(new Change(1, 1, false).waits()).isFalse();
    assertThat(new Change(1, 20, true).waits()).isFalse();
  }

  @Test
  void shouldSayThatNothingWaits() {
    assertThat(new Change(1, 1, false).told())
        .isEqualTo("1 customer changed; the next version leaves at once.");
    assertThat(new Change(0, 20, false).told()).contains("no next version leaves");
    assertThat(new Change(7, 20, true).told()).contains("the first is not held back");
  }
}
