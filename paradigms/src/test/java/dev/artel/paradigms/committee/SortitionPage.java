package dev.artel.paradigms.committee;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people need to know of sortition, with the odds worked out. */
final class SortitionPage {
  private static final int HALF = 5_000;
  private static final int MIN_SEATS = 3;
  private static final int[] BAD_PERCENT = {10, 20, 25, 33, 40};
  private static final int[] SIZES = {8, 16, 32, 64, 128, 256};
  private static final int[] EIGHTHS = {2, 3, 4, 5, 6, 7};

  private static final String HEAD =
      """
      # Sortition: who sits on the committee

      Scoring every update costs time, so not every candidate does it in every round: a lottery picks who does. The lottery is private, verifiable and
      weighted by stake. Rules to the bit: [the protocol](committee.md), sections 5 and 6. This page is written from the code that `artel task check`
      works its odds out with. To write it anew:
      `./mvnw test -pl paradigms -am -Dtest=SortitionPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dartel.write=true`.

      ## In plain words

      - A candidate locks 1 to 64 *units* of stake. Every unit is one lot: in each draw it wins a seat with the same chance, `tau` over all units, whatever the
        others do. So `tau` seats are expected, and a round may have some more or fewer.
      - Nobody throws the dice. A party's key and the round's seed give one number, and only one, that only the key's holder can work out and everybody can
        check (a verifiable random function). The number says which of its units won.
      - A seat is secret until it is claimed: nobody knows beforehand whom to bribe.
      - A stake split over many names has the same chances as a whole one. Tests hold the code to this, and to the law of the seats.
      - If fewer than `minSeats` seats were claimed, more are drawn, up to three times, and then every unit is seated. If `tau` is as large as the number of units
        or larger, every unit is seated at once and there is no lottery.

      ## When the lottery fails

      A result holds when the seats that agree are more than the quorum, `quorumBp`, which is half unless the task says otherwise. So bad seats decide alone
      when they are *more than half of the seats of the round*. With luck this happens though less than half of all units is bad. What such a committee can do is in
      [the protocol](committee.md), section 9: nothing defends against it, but making it rare.

      These are the odds of that in one round, half as the quorum and `minSeats` 3. The bad candidates are as clever as can be: they wait until the honest have
      claimed, and if they have not won they claim so little that, if possible, another draw is needed.
      """;

  private static final String CHOOSING =
      """

      ## How to choose tau

      - If every unit can be seated at a price that you can bear, do so: `tau` as large as the units you expect at the most. A bad minority then never wins.
      - Otherwise take, from the following table, the smallest `tau` from which on the odds stay below what you can bear, for the worst share that you can
        imagine.
      """;

  private static final String MORE =
      """

      The more units there are, the smaller the part of them that must be seated; yet a share near half takes most of them. Units are cheaper than names: a candidate
      evaluates once, however many of its units won.

      Over several rounds the odds add up: 1 in 1,000 is 1 in 100 over ten rounds.

      ## What else moves the odds

      `minSeats` near `tau` makes redraws common. They add seats, which helps the honest majority, and cost time. Of 16 units with 5 bad:
      """;

  private static final String WAITING =
      """

      A higher quorum makes a bad majority rarer, and gives fewer bad seats the power to make a round void. Of 32 units with 11 bad, `tau` 16:
      """;

  private static final String TAIL =
      """

      ## What the odds leave out

      - An honest candidate that is offline claims no seat: count its units as absent, of both the whole and `tau`, when you guess the bad share.
      - They are for one base. On a ledger without beacons (embedded, Fabric) `c` colluding candidates can choose among 2^c bases by withholding their nonces, each
        at the price of the withheld one's units: multiply by up to 2^c.
      - They say nothing on how likely a stranger is bad. Stake is what makes it dear: a third of the units is a third of the stake.
      - A lottery's size of 512 units is the largest that `artel task check` works out.
      """;

  private SortitionPage() {}

  static String text() {
    var page = new StringBuilder(HEAD);
    for (int units : new int[] {8, 16, 64, 256}) {
      sizes(page, units);
    }
    page.append(CHOOSING);
    smallest(page, 1e-3, "1 in 1,000");
    smallest(page, 1e-6, "1 in 1,000,000");
    page.append(MORE);
    redraws(page);
    page.append(WAITING);
    quorums(page);
    return page.append(TAIL).toString();
  }

  private static void sizes(StringBuilder page, int units) {
    page.append("\nOf %d units:\n\n".formatted(units));
    var taus = IntStream.of(EIGHTHS).map(e -> units * e / 8).filter(t -> t >= MIN_SEATS).toArray();
    head(page, "bad units", IntStream.of(taus).mapToObj(tau -> "tau " + tau).toList());
    var shares = IntStream.of(BAD_PERCENT).map(percent -> OddsTable.share(units, percent));
    for (int bad : shares.distinct().toArray()) {
      var odds = IntStream.of(taus).mapToObj(tau -> new Odds(units, tau, MIN_SEATS, HALF));
      line(page, String.valueOf(bad), odds.map(o -> OddsTable.words(o.atWorst(bad))).toList());
    }
  }

  private static void smallest(StringBuilder page, double limit, String words) {
    page.append("\nSmallest `tau` for odds below ").append(words).append(":\n\n");
    head(page, "bad stake", IntStream.of(SIZES).mapToObj(size -> "of " + size).toList());
    for (int percent : BAD_PERCENT) {
      var cells = IntStream.of(SIZES).mapToObj(units -> smallest(units, percent, limit));
      line(page, percent + " %", cells.toList());
    }
  }

  private static String smallest(int units, int percent, double limit) {
    int bad = OddsTable.share(units, percent);
    int tau = units;
    while (tau > MIN_SEATS && new Odds(units, tau - 1, MIN_SEATS, HALF).atWorst(bad) < limit) {
      tau--;
    }
    return tau == units ? "all" : String.valueOf(tau);
  }

  private static void redraws(StringBuilder page) {
    page.append('\n');
    head(page, "", List.of("all claim what they win", "the bad wait"));
    for (int tau : new int[] {6, 10}) {
      for (int minSeats = 2; minSeats <= tau; minSeats += 2) {
        var odds = new Odds(16, tau, minSeats, HALF);
        var cells = Stream.of(odds.ifAllClaim(5), odds.atWorst(5)).map(OddsTable::words);
        var title = "tau %d, minSeats %d".formatted(tau, minSeats);
        line(page, title, cells.toList());
      }
    }
  }

  private static void quorums(StringBuilder page) {
    page.append('\n');
    head(page, "quorumBp", List.of("bad seats decide alone"));
    for (int quorum : new int[] {5_000, 6_000, 6_667, 7_500}) {
      var odds = new Odds(32, 16, MIN_SEATS, quorum).atWorst(11);
      line(page, String.format(Locale.ROOT, "%,d", quorum), List.of(OddsTable.words(odds)));
    }
  }

  private static void head(StringBuilder page, String first, List<String> columns) {
    line(page, first, columns);
    line(page, "---", columns.stream().map(_ -> "---").toList());
  }

  private static void line(StringBuilder page, String first, List<String> cells) {
    var row = cells.stream().collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    page.append(row);
  }
}
