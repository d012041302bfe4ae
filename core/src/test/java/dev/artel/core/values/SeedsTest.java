package dev.artel.core.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedsTest {
  @Test
  void shouldGiveTheSameSeedForTheSameRootAndPath() {
    assertThat(Seeds.of(7, "work", 3)).isEqualTo(Seeds.of(7, "work", "3"));
    assertThat(Seeds.number(7, "work", 3)).isEqualTo(Seeds.number(7, "work", 3));
  }

  @Test
  void shouldGiveOtherSeedsForOtherRootsAndPaths() {
    assertThat(Seeds.of(7, "a", "bc"))
        .isNotIn(Seeds.of(8, "a", "bc"), Seeds.of(7, "ab", "c"), Seeds.of(7, "abc"), Seeds.of(7));
  }
}
