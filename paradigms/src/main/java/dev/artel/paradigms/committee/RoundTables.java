package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Column;
import dev.artel.core.values.Micros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** What the rounds made of each party: a row for a party, a column for a round. */
record RoundTables(Outlook outlook) {
  private static final int DIGITS = 6;

  List<Exhibit> all() {
    return List.of(verdicts(), reasons(), contributions(), pay());
  }

  private Exhibit verdicts() {
    return workers("Verdicts by round", "worker", RoundTables::verdict);
  }

  private static Cell verdict(CommitteeRow.Result result, CommitteeRow.Worker worker) {
    if (result.medians().kind() != Manifest.Kind.RESULT) {
      return new Cell.Mark(Cell.Tone.OPEN, word(result.outcome()));
    }
    var verdict = result.medians().verdict(worker.index());
    var loss = Micros.of(Column.longs(result.medians().losses())[worker.index()]).toReal();
    boolean judged = verdict == Verdict.ACCEPTED || verdict == Verdict.UNQUALIFIED;
    var text = judged ? String.format(Locale.ROOT, "%s, loss %.4f", word(verdict), loss) : "";
    return new Cell.Mark(tone(verdict), judged ? text : word(verdict));
  }

  private static Cell.Tone tone(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> Cell.Tone.GOOD;
      case ABSENT -> Cell.Tone.OPEN;
      default -> Cell.Tone.BAD;
    };
  }

  /** Each verdict that was given, and why it is given. */
  private Exhibit reasons() {
    var rows = new ArrayList<List<Cell>>();
    for (var verdict : Verdict.values()) {
      long times =
          outlook.results().stream()
              .map(CommitteeRow.Result::medians)
              .filter(m -> m.kind() == Manifest.Kind.RESULT)
              .flatMap(m -> outlook.members().workers().stream().map(w -> m.verdict(w.index())))
              .filter(verdict::equals)
              .count();
      if (times > 0) {
        rows.add(
            List.of(
                new Cell.Mark(tone(verdict), word(verdict)),
                Cell.of(times),
                Cell.of(verdict.why())));
      }
    }
    return new Exhibit.Table("What the verdicts mean", List.of("verdict", "times", "reason"), rows);
  }

  private Exhibit contributions() {
    return workers(
        "Contributions by round",
        "worker",
        (result, worker) ->
            result.medians().kind() == Manifest.Kind.RESULT
                ? Cell.of(Micros.of(result.medians().phi(worker.index())).toReal(), DIGITS)
                : Cell.of("-"));
  }

  private Exhibit workers(
      String title, String who, BiFunction<CommitteeRow.Result, CommitteeRow.Worker, Cell> cell) {
    var rows = new ArrayList<List<Cell>>();
    for (var worker : outlook.members().workers()) {
      var row = new ArrayList<Cell>(List.of(Cell.of(worker.address())));
      outlook.results().forEach(result -> row.add(cell.apply(result, worker)));
      rows.add(row);
    }
    return new Exhibit.Table(title, columns(who), rows);
  }

  private List<String> columns(String first) {
    var columns = new ArrayList<String>(List.of(first));
    outlook.results().forEach(result -> columns.add("round " + result.round()));
    return columns;
  }

  private Exhibit pay() {
    var columns = columns("party");
    columns.add("all rounds");
    var rows = new ArrayList<List<Cell>>();
    outlook.results().stream()
        .flatMap(result -> result.paid().stream())
        .distinct()
        .sorted(
            Comparator.comparing((Address party) -> pay(party))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .forEach(
            party -> {
              var row = new ArrayList<Cell>(List.of(Cell.of(party)));
              outlook.results().forEach(result -> row.add(Cell.of(pay(result, party))));
              row.add(Cell.of(pay(party)));
              rows.add(row);
            });
    return new Exhibit.Table("Pay by round", columns, rows);
  }

  private Coins pay(Address party) {
    return outlook.results().stream()
        .map(result -> pay(result, party))
        .reduce(Coins.ZERO, Coins::plus);
  }

  private static Coins pay(CommitteeRow.Result result, Address party) {
    int at = result.paid().indexOf(party);
    return at < 0 ? Coins.ZERO : result.pay().get(at);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
