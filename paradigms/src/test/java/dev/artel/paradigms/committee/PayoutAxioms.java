package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.paradigms.committee.CommitteeTerms.Contribution;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractLongAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What no manoeuvre gains, in coins, for each rule and measure, and the exceptions; over whatever
 * games and schemes a test class names. The numbers are in docs/contribution.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PayoutAxioms {
  private static final List<Contribution> MEASURED =
      List.of(Contribution.LOO_CAPPED, Contribution.LOO, Contribution.SHAPLEY);
  private static final long POT = 1_000_000;

  final AxiomGrid grid;

  PayoutAxioms(AxiomGrid grid) {
    this.grid = grid;
  }

  abstract List<Scheme> schemes(Contribution measure);

  @BeforeAll
  void play() throws InterruptedException {
    for (var measure : Contribution.values()) {
      grid.with(measure, schemes(measure));
    }
  }

  @Test
  void shouldNotPayForHarmToOneself() {
    for (var measure : MEASURED) {
      for (var scheme : schemes(measure)) {
        for (var harm : List.of(Manoeuvre.FLIP, Manoeuvre.LAZY)) {
          mean(scheme, measure, harm).isNotPositive();
        }
      }
    }
  }

  @Test
  void shouldNotPayForAStaleCopy() {
    for (var measure : MEASURED) {
      schemes(measure).forEach(scheme -> mean(scheme, measure, Manoeuvre.COPY).isNotPositive());
    }
  }

  @Test
  void shouldNotPayForDeclaringFewerRows() {
    for (var measure : Contribution.values()) {
      for (var scheme : schemes(measure)) {
        mean(scheme, measure, Manoeuvre.UNDERSTATE).isLessThanOrEqualTo(Gains.ROUNDING);
      }
    }
  }

  @Test
  void shouldNeverPayForDeclaredRowsWhereAllCountAlike() {
    for (var declared : List.of(Manoeuvre.OVERSTATE, Manoeuvre.UNDERSTATE)) {
      MEASURED.forEach(measure -> worst(Scheme.EQUAL, measure, declared).isZero());
      worst(Scheme.MEAN, Contribution.NONE, declared).isZero();
      schemes(Contribution.LOO).stream()
          .filter(Scheme.BLIND::contains)
          .forEach(scheme -> worst(scheme, Contribution.LOO, declared).isZero());
    }
  }

  @Test
  void shouldNotPayAPairBehindTheGate() {
    for (var measure : Contribution.values()) {
      mean(Scheme.GATED, measure, Manoeuvre.PAIR).isNotPositive();
      worst(Scheme.GATED, measure, Manoeuvre.COUNTERWEIGHT)
          .isLessThanOrEqualTo(shareOfTwo(POT / 5) + Gains.ROUNDING);
    }
  }

  @Test
  void shouldPayByNamesWhereNothingIsMeasuredOrAllIsRefused() {
    for (var names : List.of(Manoeuvre.SPLIT, Manoeuvre.CLONE)) {
      worst(Scheme.MEAN, Contribution.NONE, names)
          .isBetween(shareOfTwo(POT) - Gains.ROUNDING, shareOfTwo(POT));
      worst(Scheme.REFUSED, Contribution.NONE, names)
          .isBetween(shareOfTwo(POT / 5) - Gains.ROUNDING, shareOfTwo(POT / 5));
    }
    mean(Scheme.MEAN, Contribution.NONE, Manoeuvre.MERGE).isNegative();
  }

  @Test
  void shouldNameWhatPays() {
    long uncapped = grid.get(Scheme.MEAN, Contribution.LOO, Manoeuvre.PAIR).mean();
    for (var measure : Contribution.values()) {
      mean(Scheme.MEAN, measure, Manoeuvre.SPLIT).isPositive();
    }
    mean(Scheme.MEAN, Contribution.LOO, Manoeuvre.PAIR).isGreaterThan(POT / 2);
    mean(Scheme.MEAN, Contribution.LOO_CAPPED, Manoeuvre.PAIR).isBetween(1L, uncapped - 1);
    mean(Scheme.MEAN, Contribution.LOO, Manoeuvre.COUNTERWEIGHT).isPositive();
    Stream.of(Contribution.SHAPLEY, Contribution.NONE)
        .forEach(measure -> mean(Scheme.MEAN, measure, Manoeuvre.CLONE).isPositive());
  }

  /** What a second name brings where all are paid alike: two of six shares for one of five. */
  private static long shareOfTwo(long coins) {
    return coins / 3 - coins / 5 + 1;
  }

  private AbstractLongAssert<?> mean(Scheme scheme, Contribution measure, Manoeuvre manoeuvre) {
    return assertThat(grid.get(scheme, measure, manoeuvre).mean())
        .as("mean gain: %s, %s, %s, seeds %s", scheme, measure, manoeuvre, grid.seeds());
  }

  private AbstractLongAssert<?> worst(Scheme scheme, Contribution measure, Manoeuvre manoeuvre) {
    return assertThat(grid.get(scheme, measure, manoeuvre).worst())
        .as("worst gain: %s, %s, %s, seeds %s", scheme, measure, manoeuvre, grid.seeds());
  }
}
