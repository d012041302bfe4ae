package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether seats follow their stated law, with fixed outputs that are as good as random. */
class SortitionTest {
  private static final long SEED = 4;

  @Test
  void shouldSeatASplitStakeAsAWhole() {
    int units = 32;
    int rounds = 1_500;
    for (int keys : new int[] {1, 2, 5, 32}) {
      var counts = new long[units + 1];
      for (int round = 0; round < rounds; round++) {
        counts[seats(units, keys, round)]++;
      }

      var law = binomial(units, 20.0 / 64);
      ChiSquare.of(counts, times(rounds, law)).holds("%d keys, seed %d".formatted(keys, SEED));
    }
  }

  /** Of all the keys that so many units are dealt to. */
  private static int seats(int units, int keys, int round) {
    int seats = 0;
    for (int key = 0; key < keys; key++) {
      int dealt = units / keys + (key < units % keys ? 1 : 0);
      seats += Long.bitCount(Lots.units(output("split", keys, round, key), dealt, 20, 64));
    }
    return seats;
  }

  @Test
  void shouldDrawEverySetOfUnitsAsOftenAsStated() {
    holdSets(5, 16);
    holdSets(1, 3);
    holdSets(7, 8);
  }

  private static void holdSets(int tau, int all) {
    int units = 6;
    int draws = 8_000;
    var counts = new long[1 << units];
    for (int draw = 0; draw < draws; draw++) {
      counts[(int) Lots.units(output("sets", tau, all, draw), units, tau, all)]++;
    }

    var law = new double[1 << units];
    double each = (double) tau / all;
    for (int set = 0; set < law.length; set++) {
      int won = Integer.bitCount(set);
      law[set] = Math.pow(each, won) * Math.pow(1 - each, units - won);
    }
    var what = "%d of %d, seed %d".formatted(tau, all, SEED);
    ChiSquare.of(counts, times(draws, law)).holds(what);
  }

  @Test
  void shouldSeatTheLastUnitsOfALargeStakeAsTheFirst() {
    int draws = 1_000;
    var wins = new long[Long.SIZE];
    for (int draw = 0; draw < draws; draw++) {
      long bitmap = Lots.units(output("large", draw), Long.SIZE, 1, 2);
      IntStream.range(0, Long.SIZE).forEach(unit -> wins[unit] += (bitmap >>> unit) & 1);
    }

    ChiSquare.ofChances(wins, draws, 1.0 / 2).holds("units, seed " + SEED);
  }

  @Test
  void shouldTellALawFromAnotherThatIsNear() {
    assertThat(new ChiSquare(35.564, 10).deviation()).as("p = 1e-4").isCloseTo(3.72, within(0.05));
    assertThat(new ChiSquare(9.342, 10).deviation()).as("p = 1/2").isCloseTo(0, within(0.01));
    int draws = 8_000;
    var counts = new long[17];
    for (int draw = 0; draw < draws; draw++) {
      counts[Long.bitCount(Lots.units(output("near", draw), 16, 5, 16))]++;
    }

    ChiSquare.of(counts, times(draws, binomial(16, 5.0 / 16))).holds("its own, seed " + SEED);
    var near = ChiSquare.of(counts, times(draws, binomial(16, 5.2 / 16)));
    assertThat(near.deviation()).as("%s", near).isGreaterThan(4);
  }

  static Hash output(Object... path) {
    return Seeds.of(SEED, path);
  }

  static double[] binomial(int n, double each) {
    var law = new double[n + 1];
    law[0] = Math.pow(1 - each, n);
    for (int k = 1; k <= n; k++) {
      law[k] = law[k - 1] * (n - k + 1) / k * each / (1 - each);
    }
    return law;
  }

  static double[] times(double count, double... law) {
    return IntStream.range(0, law.length).mapToDouble(i -> count * law[i]).toArray();
  }
}
