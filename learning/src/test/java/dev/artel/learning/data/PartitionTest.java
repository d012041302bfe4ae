package dev.artel.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTest {
  private static final long SEED = 41;

  private static List<int[]> split(String partition, int[] labels, int parties) {
    return Partition.named(partition).split(labels, parties, SEED);
  }

  private static long classesOf(int[] part, int[] labels) {
    return Arrays.stream(part).map(row -> labels[row]).distinct().count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iid",
        "dirichlet(0.5)",
        "dirichlet(0.01)",
        "dirichlet(100)",
        "shards(1)",
        "shards(2)",
        "labels-per-party(2)",
        "labels-per-party(10)",
        "quantity-skew(0.3)"
      })
  void shouldDivideAllRowsWithoutOverlapAndTheSameWayAgain(String partition) {
    var random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 20; trial++) {
      int parties = random.nextInt(5, 12);
      var labels = Examples.randomLabels(random.nextLong(), 3000, 10);
      var parts = split(partition, labels, parties);

      var all = parts.stream().flatMapToInt(Arrays::stream).sorted().toArray();
      assertThat(all)
          .as("seed %d, trial %d", SEED, trial)
          .isEqualTo(IntStream.range(0, 3000).toArray());
      assertThat(parts).hasSize(parties).allMatch(part -> part.length > 0);
      assertThat(split(partition, labels, parties)).usingRecursiveComparison().isEqualTo(parts);
      assertThat(Partition.named(partition).split(labels, parties, SEED + 1))
          .usingRecursiveComparison()
          .isNotEqualTo(parts);
    }
  }

  @Test
  void shouldDivideEvenlyUnderIid() {
    assertThat(split("iid", new int[11], 3))
        .extracting(part -> part.length)
        .containsExactly(3, 4, 4);
  }

  @Test
  void shouldGiveEachPartyItsShardsOfSortedLabels() {
    var labels = IntStream.range(0, 100).map(row -> row % 10).toArray();

    assertThat(split("shards(2)", labels, 5))
        .allSatisfy(
            part -> {
              assertThat(part).hasSize(20);
              assertThat(classesOf(part, labels)).isLessThanOrEqualTo(2);
            });
  }

  @Test
  void shouldGiveEachPartyItsClasses() {
    var labels = IntStream.range(0, 100).map(row -> row % 10).toArray();

    assertThat(split("labels-per-party(3)", labels, 7))
        .allSatisfy(part -> assertThat(classesOf(part, labels)).isEqualTo(3));
    assertThat(split("labels-per-party(1)", labels, 4)).extracting(p -> p.length).containsOnly(10);
  }

  @Test
  void shouldSkewClassesMoreWithASmallerAlpha() {
    var labels = Examples.randomLabels(SEED, 20_000, 10);

    assertThat(largestShare(split("dirichlet(0.05)", labels, 10), labels)).isGreaterThan(0.6);
    assertThat(largestShare(split("dirichlet(1000)", labels, 10), labels)).isBetween(0.1, 0.13);
  }

  /** The share of a party's most frequent class, on average. */
  private static double largestShare(List<int[]> parts, int[] labels) {
    return parts.stream()
        .mapToDouble(
            part -> {
              var counts = new int[10];
              Arrays.stream(part).forEach(row -> counts[labels[row]]++);
              return (double) Arrays.stream(counts).max().orElse(0) / part.length;
            })
        .average()
        .orElse(0);
  }

  @Test
  void shouldDrawDirichletSharesOfTheRightMomentsAndNeverNothing() {
    var draws = new Draws(SEED);
    for (double alpha : new double[] {0.001, 0.3, 1, 8}) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < 20_000; i++) {
        var shares = draws.dirichlet(alpha, 4);
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, offset(1e-9));
        sum += shares[0];
        squares += shares[0] * shares[0];
      }
      double mean = sum / 20_000;
      double variance = squares / 20_000 - mean * mean;
      assertThat(mean).as("alpha %f, seed %d", alpha, SEED).isBetween(0.24, 0.26);
      assertThat(variance / (0.25 * 0.75 / (4 * alpha + 1)))
          .as("alpha %f", alpha)
          .isBetween(0.95, 1.05);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"iid", "shards(2)", "dirichlet(0.5)", "quantity-skew(1)"})
  void shouldSayThatAPartyWouldHaveNothing(String partition) {
    assertThatThrownBy(() -> split(partition, new int[] {0, 1}, 3))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("3");
  }

  @Test
  void shouldNameThePartyThatWouldHaveNothing() {
    assertThatThrownBy(() -> split("iid", new int[2], 3))
        .hasMessage(
            "iid leaves party 0 of 3 without a sample of 2: take fewer parties, more samples, a"
                + " milder partition, or another seed");
  }

  @Test
  void shouldRefuseMoreClassesPerPartyThanThereAre() {
    assertThatThrownBy(() -> split("labels-per-party(3)", new int[] {0, 1, 0, 1}, 2))
        .isInstanceOf(DataException.class)
        .hasMessage("each party is to have 3 classes, but there are 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dirichlet", "shards", "iid(2)", "non-iid", ""})
  void shouldListThePartitionsForAnUnknownOne(String text) {
    assertThatThrownBy(() -> Partition.named(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("iid, dirichlet(alpha), shards(k), labels-per-party(k)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dirichlet(0)", "dirichlet(-1)", "shards(0)", "labels-per-party(1.5)"})
  void shouldRefuseParametersWithoutMeaning(String text) {
    assertThatThrownBy(() -> Partition.named(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
