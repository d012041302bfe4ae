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
    assertThat(Term.parse("flip(3, 8)")).contains(new Term("flip", List.of("3", "8")));
    var term = Term.parse("a(0.5,-1)").orElseThrow();
    assertThat(term.form()).isEqualTo("a/2");
    assertThat(term.decimal(0)).isEqualTo(new BigDecimal("0.5"));
    assertThat(term.whole(1)).isEqualTo(-1);
  }

  @Test
  void shouldReadNamesWithinAName() {
    var term = Term.parse("a(2,b(c(1, 2),0.5), d)").orElseThrow();

    assertThat(term.arguments()).containsExactly("2", "b(c(1, 2),0.5)", "d");
    assertThat(Term.parse(term.toString())).contains(term);
  }

  @Test
  void shouldRefuseANameWhereANumberIsWanted() {
    assertThatThrownBy(() -> Term.parse("shards(x)").orElseThrow().whole(0))
        .hasMessage("shards takes a number, not x");
  }

  @Test
  void shouldReadNothingOfTextWithoutEnd() {
    assertThat(Term.parse("a(".repeat(100_000) + ")".repeat(100_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "a(",
        "a()",
        "a(X)",
        "a(b(1)",
        "a(b)1))",
        "a(1)(2)",
        "a(b(1,),2)",
        "a((1))",
        "a(.)",
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
