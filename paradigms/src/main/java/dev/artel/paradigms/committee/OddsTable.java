package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The odds of a bad majority under a task's terms, before anybody has signed up: for the fewest and
 * the most candidates, each of one unit.
 */
record OddsTable(CommitteeTerms terms) {
  private static final int[] BAD_PERCENT = {10, 20, 33, 40};

  /** Larger sizes take long to work out; where few of many are seated they differ little. */
  private static final int MOST_UNITS = 512;

  private static final double RARE = 1e-4;
  private static final double RAREST = 1e-12;

  Exhibit exhibit() {
    var m = terms.members();
    var sizes =
        IntStream.of(m.minCandidates(), m.maxCandidates())
            .map(size -> Math.min(Math.max(size, m.minSeats()), MOST_UNITS))
            .distinct()
            .toArray();
    var columns = new ArrayList<String>(List.of("bad stake"));
    IntStream.of(sizes).forEach(size -> columns.add("of " + size + " units"));
    var rows = IntStream.of(BAD_PERCENT).mapToObj(percent -> row(percent, sizes)).toList();
    return new Exhibit.Table("Odds of a bad majority in a round, at the worst", columns, rows);
  }

  private List<Cell> row(int percent, int... sizes) {
    var cells = new ArrayList<Cell>(List.of(Cell.of(percent + " %")));
    for (int size : sizes) {
      int bad = share(size, percent);
      cells.add(Cell.of("%s (%d bad)".formatted(words(odds(size).atWorst(bad)), bad)));
    }
    return cells;
  }

  private Odds odds(int units) {
    var s = terms.stakes();
    return new Odds(units, s.tau(), terms.members().minSeats(), s.quorumBp());
  }

  /** Nearest to so many percent. */
  static int share(int units, int percent) {
    return Math.toIntExact(Math.round(units * percent / 100.0));
  }

  /** To two digits. */
  static String words(double odds) {
    if (odds == 0) {
      return "never";
    }
    if (odds < RAREST) {
      return "below 1 in 10^12";
    }
    return odds < RARE
        ? String.format(Locale.ROOT, "1 in %,d", rounded(1 / odds).longValue())
        : rounded(100 * odds).toPlainString() + " %";
  }

  private static BigDecimal rounded(double number) {
    return new BigDecimal(number).round(new MathContext(2, RoundingMode.HALF_UP));
  }
}
