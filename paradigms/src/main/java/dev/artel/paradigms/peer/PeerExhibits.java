package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Address;
import dev.artel.paradigms.peer.PeerRow.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What peers show: how good their models became, alone and together; members and versions; rounds;
 * who left out whom and why. Figures and reasons come from the manifests that the viewer has read.
 */
record PeerExhibits(Prospect prospect, PeerFigures figures) {
  static PeerExhibits of(View view, Prospect prospect) {
    return new PeerExhibits(prospect, PeerFigures.of(view.journal(), prospect.history()));
  }

  List<Exhibit> all() {
    var exhibits = new ArrayList<Exhibit>();
    if (prospect.terms().hasRounds()) {
      exhibits.addAll(figures.curves(prospect.header()));
    }
    exhibits.add(members());
    exhibits.addAll(figures.tables());
    if (prospect.terms().hasRounds()) {
      exhibits.add(rounds());
    }
    exhibits.add(leftOut());
    return exhibits;
  }

  private Exhibit members() {
    var rows = new ArrayList<List<Cell>>();
    for (var member : prospect.history().members()) {
      var report = prospect.history().report(member);
      rows.add(
          List.of(
              Cell.of(member.address()),
              Cell.of(member.hasLeft() ? "left" : "member"),
              Cell.of(models(member.address())),
              Cell.of(member.published()),
              Cell.of(member.reported()),
              report.map(r -> Cell.of(r.own() ? "its own" : "the average")).orElse(Cell.of("-")),
              Cell.of(timesLeftOut(member.address()))));
    }
    var columns =
        List.of("member", "state", "models", "last", "last report", "holds", "times left out");
    return new Exhibit.Table("Members", columns, rows);
  }

  private long models(Address member) {
    return prospect.rows().scan(PeerRow.MODELS, prospect.deed().task()).stream()
        .filter(model -> model.member().equals(member))
        .count();
  }

  private long timesLeftOut(Address member) {
    return prospect.history().reports().stream()
        .filter(report -> report.leftOut().contains(member))
        .count();
  }

  private Exhibit rounds() {
    var rows = new ArrayList<List<Cell>>();
    for (var round : prospect.history().rounds()) {
      var reports = prospect.history().reports(round.round());
      rows.add(
          List.of(
              Cell.of(round.round()),
              word(round.outcome()),
              Cell.of(prospect.history().models(round.round()).size()),
              Cell.of(reports.size()),
              Cell.of(reports.stream().filter(PeerEvent.ModelAveraged::own).count()),
              Cell.of(reports.stream().mapToInt(report -> report.leftOut().size()).sum())));
    }
    var columns = List.of("round", "outcome", "models", "reports", "kept their own", "left out");
    return new Exhibit.Table("Rounds", columns, rows);
  }

  private static Cell word(Outcome outcome) {
    var tone =
        switch (outcome) {
          case OPEN -> Cell.Tone.OPEN;
          case CLOSED -> Cell.Tone.GOOD;
          case VOID -> Cell.Tone.BAD;
        };
    return new Cell.Mark(tone, outcome.name().toLowerCase(Locale.ROOT));
  }

  /** Why, where the viewer was given the manifest; else that the ledger says so. */
  private Exhibit leftOut() {
    var rows = new ArrayList<List<Cell>>();
    for (var report : prospect.history().reports()) {
      for (var member : report.leftOut()) {
        var ruling =
            figures.manifest(report).stream()
                .flatMap(manifest -> manifest.rulings().stream())
                .filter(r -> r.member().equals(member))
                .findFirst();
        rows.add(
            List.of(
                Cell.of(report.round()),
                Cell.of(report.member()),
                Cell.of(member),
                Cell.of(ruling.map(r -> word(r.verdict())).orElse("-")),
                Cell.of(ruling.map(Manifest.Ruling::detail).orElse(""))));
      }
    }
    var columns = List.of("round", "member", "left out", "why", "detail");
    return new Exhibit.Table("Who left out whom", columns, rows);
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
