package dev.artel.paradigms.committee;

import java.util.HashMap;
import java.util.Map;

/**
 * The same odds as {@link Odds} from the protocol's text, with no binomial in it: goes through
 * every set of units that can win, in each of three draws. The first units are the bad ones.
 */
final class OddsBySets {
  private final Odds odds;
  private final boolean waiting;
  private final int all;
  private final int bad;
  private final Map<Integer, Double> known = new HashMap<>();

  OddsBySets(Odds odds, int bad, boolean waiting) {
    this.odds = odds;
    this.waiting = waiting;
    this.all = (1 << odds.units()) - 1;
    this.bad = (1 << bad) - 1;
  }

  double odds() {
    return odds.tau() >= odds.units() ? fallen(all) : before(1, 0);
  }

  private double before(int draw, int seated) {
    if (draw > 3) {
      return fallen(all);
    }
    var stored = known.get((draw << odds.units()) | seated);
    if (stored != null) {
      return stored;
    }
    double sum = 0;
    for (int won = 0; won <= all; won++) {
      sum += chance(won) * after(draw, seated | (won & ~bad), won & bad & ~seated);
    }
    known.put((draw << odds.units()) | seated, sum);
    return sum;
  }

  private double chance(int won) {
    double each = (double) odds.tau() / odds.units();
    int count = Integer.bitCount(won);
    return Math.pow(each, count) * Math.pow(1 - each, odds.units() - count);
  }

  /** With those bad units claimed that suit them, of those that won: any set, or all. */
  private double after(int draw, int seated, int won) {
    double best = next(draw, seated | won);
    for (int claimed = won; waiting && claimed > 0; ) {
      claimed = (claimed - 1) & won;
      best = Math.max(best, next(draw, seated | claimed));
    }
    return best;
  }

  private double next(int draw, int seated) {
    boolean closed = Integer.bitCount(seated) >= odds.minSeats();
    return closed ? fallen(seated) : before(draw + 1, seated);
  }

  private double fallen(int seated) {
    int wicked = Integer.bitCount(seated & bad);
    return wicked * 10_000 > Integer.bitCount(seated) * odds.quorumBp() ? 1 : 0;
  }
}
