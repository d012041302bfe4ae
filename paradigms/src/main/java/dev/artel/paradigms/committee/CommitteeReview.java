package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Coins;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to weigh before a committee's task is posted. Source: docs/committee.md. */
record CommitteeReview(CommitteeTerms terms) {
  private static final List<String> ITEM = List.of("what", "value");
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  List<Exhibit> all() {
    var exhibits = new ArrayList<Exhibit>();
    exhibits.add(new Exhibit.Table("Rounds", ITEM, rounds()));
    exhibits.add(new Exhibit.Table("Escrow and bonds", ITEM, coins()));
    exhibits.add(
        new Exhibit.Table("Times at the most", List.of("phase", "time", "ends early"), times()));
    exhibits.add(new OddsTable(terms).exhibit());
    if (burn().compareTo(seatPay()) < 0) {
      exhibits.add(silence());
    }
    return exhibits;
  }

  private static List<Cell> row(String... texts) {
    return List.of(texts).stream().map(Cell::of).toList();
  }

  private static List<Cell> row(String what, Coins amount) {
    return List.of(Cell.of(what), Cell.of(amount));
  }

  private List<List<Cell>> rounds() {
    var m = terms.members();
    var s = terms.stakes();
    int drawn = m.workersPerRound();
    return List.of(
        row("rounds", terms.rounds() + ", until " + terms.maxVoidRounds() + " in a row are void"),
        row("workers", span(m.minWorkers(), m.maxWorkers())),
        row("training in a round", drawn == 0 ? "all" : drawn + ", drawn by lot"),
        row("candidates for the committee", span(m.minCandidates(), m.maxCandidates())),
        row("seats", s.tau() + " expected, at least " + m.minSeats()),
        row("a result holds", "above " + percent(s.quorumBp()) + " of the seats"));
  }

  private static String span(int least, int most) {
    return least == most ? String.valueOf(least) : least + " to " + most;
  }

  private static String percent(int basisPoints) {
    return basisPoints % 100 == 0
        ? basisPoints / 100 + " %"
        : String.format(Locale.ROOT, "%.2f %%", basisPoints / 100.0);
  }

  private List<List<Cell>> coins() {
    var pots = terms.pots();
    var s = terms.stakes();
    return List.of(
        row("workers, a round", pots.workerPot()),
        row("validators, a round", pots.validatorPot()),
        row("who closes a round", pots.tip()),
        row("escrow, all rounds", terms.escrow()),
        row("the requester's bond", s.requesterBond()),
        row("a worker's bond", s.workerBond()),
        row("a validator's unit", s.stakeUnit()));
  }

  /** What a seat is paid where all of the units that can win one have won one. */
  private Coins seatPay() {
    return terms.pots().validatorPot().dividedBy(terms.stakes().tau());
  }

  /** What a seat loses that is silent. */
  private Coins burn() {
    var s = terms.stakes();
    return s.stakeUnit().share(BigInteger.valueOf(s.penaltyBp()), BigInteger.valueOf(Bounds.WHOLE));
  }

  private Exhibit silence() {
    return new Exhibit.Table(
        "To weigh: silence is cheap; raise stakeUnit or penaltyBp",
        ITEM,
        List.of(row("a seat is paid, at the most", seatPay()), row("a silent seat loses", burn())));
  }

  private List<List<Cell>> times() {
    var l = terms.lengths();
    var rows = new ArrayList<List<Cell>>();
    rows.add(row("recruiting", time(l.recruitFor()), "when all are there"));
    rows.add(row("drawing lots", time(l.drawFor()), "when all nonces are there"));
    rows.add(row("opening", time(l.openFor()), "when the requester opens"));
    rows.add(row("training", time(l.trainFor()), "when all have submitted"));
    rows.add(row("releasing", time(l.releaseFor()), "when all have released"));
    rows.add(row("evaluating", time(l.evalFor()), "when all seats have committed"));
    rows.add(row("revealing", time(l.revealFor()), "when all seats have revealed"));
    rows.add(row("the whole task", time(whole()), ""));
    rows.add(row("keeping the model", time(l.retention()), "when it was received"));
    return rows;
  }

  /** Section 3, but that each transition may wait for somebody's tick. */
  private long whole() {
    var l = terms.lengths();
    long round = l.openFor() + l.trainFor() + l.releaseFor() + 2 * l.evalFor() + 2 * l.revealFor();
    return 2 * l.openFor() + l.recruitFor() + l.drawFor() + terms.rounds() * round;
  }

  private static String time(long seconds) {
    if (seconds % HOUR == 0 || seconds >= 100L * HOUR) {
      return seconds / HOUR + " h";
    }
    return seconds < HOUR
        ? seconds / MINUTE + " min " + seconds % MINUTE + " s"
        : seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
  }
}
