package dev.artel.paradigms.committee;

import dev.artel.paradigms.committee.CommitteeTerms.Contribution;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contributions for people: the measures, and what manoeuvres bring under each. */
final class PayoutPage {
  private static final String HEAD =
      """
      # What a contribution is, and what it pays

      A round's pot goes to the workers whose update was accepted and whose contribution is at least `minPhi`, in proportion to their
      contributions ([the protocol](committee.md), sections 5 and 7). What a contribution is, `scoring.contribution` says. This page says
      what each measure is, what it costs, and what a worker can gain under it by other means than a better update. No measure that we know
      withstands everything; here is what each withstands, in coins. To write the page anew:
      `./mvnw test -Plong -pl paradigms -am -Dtest=PayoutPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dartel.write=true`.

      ## The measures

      L is the loss on the round's validation fragment, and smaller is better; a the number of accepted updates.

      | measure | a worker's contribution | source | evaluations, beside one of each update and of the aggregate |
      | --- | --- | --- | --- |
      | `LOO_CAPPED` (default) | the smaller of what it adds last, L(all but it) - L(all), and of what it adds first, L(start) - L(start with its weight's part of its update) | here | 2 a + 1 |
      | `LOO` | what it adds last | Refiner (PVLDB 2021), section 2.3.6, where the sign is reversed | a |
      | `SHAPLEY` | the mean of what it adds over orders of joining: two seeded orders in all their rotations, each cut short where the rest cannot matter | Ghorbani and Zou, Data Shapley (ICML 2019), algorithm 1; Shapley (1953) | at most 2 a (a + 1) |
      | `NONE` | `minPhi`: equal pay for every accepted update | | 0 |

      Contributions below `minPhi` are paid nothing, but nobody is charged for harm. Under a mean, what is added last sums to about nothing
      over all workers: `LOO` is a contest with losers, and two names are two chances. `SHAPLEY` counts what is added first
      too, where an update is worth most: nearly everybody is paid, more alike, and by the head.

      ## The games

      Five workers, rows of data scattered around centres near the optimum of a bounded bowl, the second round of a task, 1,000,000 coins
      in the pot. One worker (two, to merge) does something else than to send one honest update, and all else stays the same. Verdicts,
      aggregate, contributions, settlement and pay are those of the code that seats and law run; a worker's coins are its account and what is
      left of its bond in the end. %d seeded games for each line and column; the same hold as tests (`PayoutAxioms`).

      | manoeuvre | what the party sends |
      | --- | --- |
      %s
      Copying this round's updates is not among them: they are committed to before any key is released, and an equal update is `COPIED`.

      ## Gains

      In thousands of coins: mean gain / largest gain in any of the games, against honest play in the same game. An honest worker earns 200 on
      average. **Bold**: gains on average. With a question mark: a mean above zero that may be chance. The standard deviation of a mean is
      %d at most. Where no line says otherwise the gate (`checks.epsilon`) is wide open, and the updates are weighed by declared rows.

      - "gated": `checks: {epsilon: 1, relative: true}`, no update is accepted that is worse than the starting model. Some honest ones
        are. Where all are refused, a second name gains by the void pay: that is all that a counterweight gains here.
      - "EQUAL weights": `scoring: {weights: EQUAL}`.
      - "half of the pot by rows": `pots: {rho: 5000}`.
      - "all refused": no update passes the gate, and the void pay (`voidBp`) is divided.
      """;

  private static final String CHOICE =
      """

      ## What to choose

      - Keep `LOO_CAPPED`, and *close the gate*: `checks: {epsilon: 1, relative: true}`. With the gate open a pair that pulls to opposite
        sides takes most of the pot under `LOO`, and a good part of it under `LOO_CAPPED`: the cap bounds what each of the two adds first,
        which a lucky direction makes large. Behind the gate the pair is refused, and a counterweight too. The price: where workers' data
        differ much, an honest update alone may be worse than the starting model; open the gate as far as these need, and no farther.
      - Where nobody can check how many rows a worker has, say `weights: EQUAL` (then no declaration changes a coin, under any rule), or
        measure by `SHAPLEY`, under which more declared rows bring nothing on average. Under the mean by rows the leave-one-out measures pay
        for overstating, and `rho` above 0 pays it directly: both are for workers on an allow-list.
      - No measure pays one name as much as two. Splitting brings least with the mean by rows and leave-one-out; a clone brings nothing on
        average there, and most under `NONE` and `SHAPLEY`. A second name costs a second bond, which comes back: where names are cheap,
        let workers in by list. Void pay is by names under every measure.
      - Rules that select (`krum`, `multi-krum`) or cut (`trimmed-mean`, `median`) make leave-one-out a lottery: only those contribute
        whose absence changes the selection, and one game may turn the whole pot. With such a rule measure by `SHAPLEY`.
      - A bad, half-hearted or stale update loses on average under every rule and every measure but `NONE`, and under `NONE` only the gate
        stands against it.
      """;

  private PayoutPage() {}

  static String text(AxiomGrid grid) {
    var manoeuvres =
        Stream.of(Manoeuvre.values())
            .map(m -> "| %s | %s |\n".formatted(m.title(), m.story()))
            .collect(Collectors.joining());
    var page = new StringBuilder(HEAD.formatted(grid.games(), manoeuvres, thousands(grid.error())));
    for (var measure : Contribution.values()) {
      table(page, grid, measure);
    }
    exceptions(page, grid);
    return page.append(CHOICE).toString();
  }

  private static void table(StringBuilder page, AxiomGrid grid, Contribution measure) {
    page.append("\n### ").append(measure).append("\n\n| rule |");
    Stream.of(Manoeuvre.values()).forEach(m -> page.append(" ").append(m.title()).append(" |"));
    page.append("\n|").append(" --- |".repeat(1 + Manoeuvre.values().length)).append("\n");
    for (var scheme : Scheme.all(measure)) {
      page.append("| ").append(title(scheme, measure)).append(" |");
      for (var manoeuvre : Manoeuvre.values()) {
        page.append(" ").append(cell(grid.get(scheme, measure, manoeuvre))).append(" |");
      }
      page.append("\n");
    }
  }

  private static String title(Scheme scheme, Contribution measure) {
    return measure == Contribution.NONE && scheme.equals(Scheme.MEAN) ? "any" : scheme.title();
  }

  private static String cell(Gains gains) {
    var numbers = thousands(gains.mean()) + " / " + thousands(gains.worst());
    return switch (gains.kind()) {
      case NEVER, NOT_ON_AVERAGE -> numbers;
      case PERHAPS -> numbers + " ?";
      case ON_AVERAGE -> "**" + numbers + "**";
    };
  }

  private static long thousands(long coins) {
    return Math.round(coins / 1_000.0);
  }

  private static void exceptions(StringBuilder page, AxiomGrid grid) {
    page.append(
        """

        ### The exceptions, named

        What gains on average, in thousands of coins. All else gains nothing on average, or may be chance.

        | measure | manoeuvre | under | largest mean | largest gain |
        | --- | --- | --- | --- | --- |
        """);
    for (var measure : Contribution.values()) {
      for (var manoeuvre : Manoeuvre.values()) {
        exception(page, grid, measure, manoeuvre);
      }
    }
  }

  private static void exception(
      StringBuilder page, AxiomGrid grid, Contribution measure, Manoeuvre manoeuvre) {
    var all = Scheme.all(measure);
    var gaining =
        all.stream()
            .filter(s -> grid.get(s, measure, manoeuvre).kind() == Gains.Kind.ON_AVERAGE)
            .toList();
    if (gaining.isEmpty()) {
      return;
    }
    var gains = gaining.stream().map(s -> grid.get(s, measure, manoeuvre)).toList();
    page.append(
        "| %s | %s | %s | %d | %d |\n"
            .formatted(
                measure,
                manoeuvre.title(),
                names(gaining, all, measure),
                thousands(gains.stream().mapToLong(Gains::mean).max().orElseThrow()),
                thousands(gains.stream().mapToLong(Gains::worst).max().orElseThrow())));
  }

  private static String names(List<Scheme> some, List<Scheme> all, Contribution measure) {
    if (some.size() == all.size()) {
      return "all";
    }
    var others = all.stream().filter(s -> !some.contains(s)).toList();
    boolean most = some.size() > 2 * others.size();
    var named = (most ? others : some).stream().map(s -> title(s, measure));
    return (most ? "all but " : "") + named.collect(Collectors.joining("; "));
  }
}
