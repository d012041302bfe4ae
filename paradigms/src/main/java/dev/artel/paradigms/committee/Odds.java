package dev.artel.paradigms.committee;

import java.util.Arrays;

/**
 * How likely a round's committee falls to bad candidates: that their seats alone are above the
 * quorum. Up to three draws seat each unit with probability {@code tau / units}, independently; one
 * after which {@code minSeats} are filled is the last, and after the third every unit is seated.
 *
 * <p>Worked backwards from the third draw over how many honest and bad units hold a seat, for the
 * number that win one in a draw is binomial. Only positive numbers are added and multiplied, so
 * that also tiny odds are right to about twelve digits. Source: docs/committee.md, sections 3 and
 * 6.
 *
 * @param units of all eligible candidates
 * @param tau expected number of seats
 * @param minSeats seats that must be filled
 * @param quorumBp a result holds above this part of the seats, in basis points
 */
record Odds(int units, int tau, int minSeats, int quorumBp) {
  private static final int DRAWS = 3;

  /** Where all claim what they win. */
  double ifAllClaim(int bad) {
    return odds(bad, false);
  }

  /**
   * Where bad candidates wait for the honest claims of each draw and hold their own back if another
   * draw suits them better; each of their units as if it had a name of its own.
   */
  double atWorst(int bad) {
    return odds(bad, true);
  }

  private double odds(int bad, boolean waiting) {
    int honest = units - bad;
    if (tau >= units) {
      return fallen(honest, bad);
    }
    double chance = (double) tau / units;
    return new Draws(this, triangle(honest, chance), triangle(bad, chance), waiting).odds();
  }

  private double fallen(int honest, int bad) {
    return (long) bad * Bounds.WHOLE > (long) (honest + bad) * quorumBp ? 1 : 0;
  }

  /** Pascal's, weighted: how likely k of n units win a seat, at [n][k]. */
  private static double[][] triangle(int most, double chance) {
    var rows = new double[most + 1][];
    rows[0] = new double[] {1};
    for (int n = 1; n <= most; n++) {
      rows[n] = new double[n + 1];
      for (int k = 0; k < n; k++) {
        rows[n][k] += (1 - chance) * rows[n - 1][k];
        rows[n][k + 1] += chance * rows[n - 1][k];
      }
    }
    return rows;
  }

  /** Tables hold the odds at [honest seats][bad seats] where these are below minSeats. */
  private record Draws(Odds terms, double[][] honest, double[][] bad, boolean waiting) {
    double odds() {
      var table = new double[least(honest)][least(bad)];
      for (var row : table) {
        Arrays.fill(row, terms.fallen(honest.length - 1, bad.length - 1));
      }
      for (int draw = DRAWS; draw > 0; draw--) {
        table = before(table);
      }
      return table[0][0];
    }

    /** How many numbers of seats are no committee yet. */
    private int least(double[][] side) {
      return Math.min(side.length, terms.minSeats);
    }

    private double[][] before(double[][] after) {
      var claimed = new double[honest.length][least(bad)];
      for (int h = 0; h < claimed.length; h++) {
        for (int b = 0; b < claimed[h].length; b++) {
          claimed[h][b] = onceHonestClaimed(after, h, b);
        }
      }
      var before = new double[after.length][least(bad)];
      for (int h = 0; h < before.length; h++) {
        for (int b = 0; b < before[h].length && h + b < terms.minSeats; b++) {
          before[h][b] = onceDrawn(claimed, h, b);
        }
      }
      return before;
    }

    private double onceDrawn(double[][] claimed, int h, int b) {
      var wins = honest[honest.length - 1 - h];
      double odds = 0;
      for (int k = 0; k < wins.length; k++) {
        odds += wins[k] * claimed[h + k][b];
      }
      return odds;
    }

    /** Waiting, they claim so many of the units that won as suits them best. */
    private double onceHonestClaimed(double[][] after, int h, int b) {
      var wins = bad[bad.length - 1 - b];
      double odds = 0;
      double best = 0;
      for (int k = 0; k < wins.length; k++) {
        double all = drawn(after, h, b + k);
        best = waiting ? Math.max(best, all) : all;
        odds += wins[k] * best;
      }
      return odds;
    }

    private double drawn(double[][] after, int h, int b) {
      return h + b >= terms.minSeats ? terms.fallen(h, b) : after[h][b];
    }
  }
}
