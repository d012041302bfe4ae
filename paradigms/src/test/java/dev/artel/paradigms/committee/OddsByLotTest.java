package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Hash;
import dev.artel.core.values.Seeds;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The worked out odds against rounds that the drawing code seats; all claim what they win. */
class OddsByLotTest {
  private static final long SEED = 6;
  private static final int HALF = 5_000;
  private static final int DRAWS = 3;

  /** A committee to be, by the units of each candidate. */
  private record Candidates(List<Integer> bad, List<Integer> honest) {
    int units() {
      return badUnits() + honest.stream().mapToInt(Integer::intValue).sum();
    }

    int badUnits() {
      return bad.stream().mapToInt(Integer::intValue).sum();
    }
  }

  @Test
  void shouldFindAsManyBadMajoritiesAsStated() {
    holdAgainstLots(alike(3, 5, 1), 5, 3, 3_000);
    holdAgainstLots(alike(3, 5, 1), 5, 5, 3_000);
  }

  @Test
  void shouldFindAsManyWhoeverHoldsTheUnits() {
    holdAgainstLots(new Candidates(List.of(3), List.of(5)), 5, 3, 3_000);
    holdAgainstLots(new Candidates(List.of(2, 7), List.of(6, 1, 8)), 6, 6, 2_000);
  }

  @Test
  @Tag("long")
  void shouldFindThoseOfLargeCommitteesAsRarelyAsStated() {
    holdAgainstLots(alike(4, 12, 4), 20, 3, 40_000);
    holdAgainstLots(alike(11, 21, 1), 16, 16, 40_000);
  }

  private static Candidates alike(int bad, int honest, int units) {
    return new Candidates(Collections.nCopies(bad, units), Collections.nCopies(honest, units));
  }

  private static void holdAgainstLots(Candidates candidates, int tau, int minSeats, int rounds) {
    var odds = new Odds(candidates.units(), tau, minSeats, HALF);
    int fallen = 0;
    for (int round = 1; round <= rounds; round++) {
      fallen += isFallen(odds, candidates, Seeds.of(SEED, "round", round)) ? 1 : 0;
    }

    double chance = odds.ifAllClaim(candidates.badUnits());
    double spread = Math.sqrt(rounds * chance * (1 - chance));
    assertThat((fallen - rounds * chance) / spread)
        .as("%d of %d rounds fell, %s of %s, seed %d", fallen, rounds, odds, candidates, SEED)
        .isBetween(-3.9, 3.9);
  }

  private static boolean isFallen(Odds odds, Candidates candidates, Hash base) {
    var bad = new long[candidates.bad().size()];
    var honest = new long[candidates.honest().size()];
    for (int draw = 1; draw <= DRAWS; draw++) {
      var seed = Lots.seed(base, 1, draw);
      claim(odds, candidates.bad(), bad, Seeds.of(SEED, seed, "bad"));
      claim(odds, candidates.honest(), honest, Seeds.of(SEED, seed, "honest"));
      int seated = seats(bad) + seats(honest);
      if (seated >= odds.minSeats()) {
        return 2 * seats(bad) > seated;
      }
    }
    return 2 * candidates.badUnits() > candidates.units();
  }

  private static void claim(Odds odds, List<Integer> units, long[] won, Hash seed) {
    for (int i = 0; i < won.length; i++) {
      won[i] |= Lots.units(Seeds.of(SEED, seed, i), units.get(i), odds.tau(), odds.units());
    }
  }

  private static int seats(long... bitmaps) {
    int seats = 0;
    for (long bitmap : bitmaps) {
      seats += Long.bitCount(bitmap);
    }
    return seats;
  }
}
