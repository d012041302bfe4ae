package dev.artel.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {
  @Test
  void shouldReadANameWithItsNumbers() {
    assertThat(Term.parse("iid")).contains(new Term("iid", List.of()));
    assertThat(Term.parse("flip(3, 8)"))
        .contains(new Term("flip", List.of(new BigDecimal("3"), new BigDecimal("8"))));
    assertThat(Term.parse("a(0.5,-1)").orElseThrow().form()).isEqualTo("a/2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "a(",
        "a()",
        "a(x)",
        "a(1,)",
        "a(1..2)",
        "a(1e9)",
        "a(1) ",
        "a(1,2,3,4,5,6,7,8,9)"
      })
  void shouldReadNothingElse(String text) {
    assertThat(Term.parse(text)).isEmpty();
  }

  @Test
  void shouldRefuseAFractionWhereAWholeNumberIsWanted() {
    assertThatThrownBy(() -> Term.parse("shards(1.5)").orElseThrow().whole(0))
        .hasMessage("shards takes a whole number, not 1.5");
  }
}
