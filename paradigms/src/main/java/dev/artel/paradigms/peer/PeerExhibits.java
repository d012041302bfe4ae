package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.View;
import dev.artel.core.values.Address;
import dev.artel.paradigms.peer.Manifest.Subject;
import dev.artel.paradigms.peer.PeerRow.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What peers show: how good their models became, alone and together; members and versions; rounds;
 * who left out whom and why. Figures and reasons come from the manifests that the viewer has read.
 */
record PeerExhibits(View view, Prospect prospect) {
  private static final int DIGITS = 4;

  List<Exhibit> all() {
    var exhibits = new ArrayList<Exhibit>(curves());
    exhibits.add(members());
    figures().ifPresent(exhibits::add);
    if (prospect.terms().hasRounds()) {
      exhibits.add(rounds());
    }
    exhibits.add(leftOut());
    return exhibits;
  }

  /** Of a report, where the viewer has read it. */
  private Optional<Manifest> manifest(PeerEvent.ModelAveraged report) {
    return view.journal().find(Peer.readPath(report), Done.Read.class).map(Done.Read::manifest);
  }

  private Stream<Manifest> manifests(int round) {
    return prospect.history().reports(round).stream().flatMap(report -> manifest(report).stream());
  }

  /** Means over all members, by their examples, of every measure that has such a mean. */
  private List<Exhibit> curves() {
    var names = new TreeSet<String>();
    prospect.history().reports().stream()
        .flatMap(report -> manifest(report).stream())
        .flatMap(manifest -> manifest.figures().stream())
        .filter(figure -> figure.weight() > 0)
        .forEach(figure -> names.add(figure.name()));
    return names.stream().<Exhibit>map(this::curve).toList();
  }

  private Exhibit curve(String name) {
    var series = new ArrayList<Exhibit.Series>();
    for (var subject : Subject.values()) {
      var points = new ArrayList<Exhibit.Point>();
      int last = told();
      for (int round = 1; round <= last; round++) {
        int at = round;
        mean(round, subject, name).ifPresent(mean -> points.add(new Exhibit.Point(at, mean)));
      }
      if (!points.isEmpty()) {
        series.add(new Exhibit.Series(words(subject), points));
      }
    }
    var title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return new Exhibit.Curve(title + ", mean over members", "round", name, series);
  }

  /** The last round of which all that there will be is known, so that no point moves again. */
  private int told() {
    var history = prospect.history();
    if (!prospect.terms().hasRounds()) {
      return history.members().stream().mapToInt(PeerRow.Member::reported).max().orElse(0);
    }
    int round = 0;
    while (round < Earnings.settled(prospect.header()) && isRead(round + 1)) {
      round++;
    }
    return round;
  }

  private boolean isRead(int round) {
    return manifests(round).count() == prospect.history().reports(round).size();
  }

  private Optional<Double> mean(int round, Subject subject, String name) {
    double sum = 0;
    long weight = 0;
    for (var manifest : manifests(round).toList()) {
      for (var figure : manifest.figures()) {
        if (figure.of() == subject && figure.name().equals(name)) {
          sum += figure.value() * figure.weight();
          weight += figure.weight();
        }
      }
    }
    return weight == 0 ? Optional.empty() : Optional.of(sum / weight);
  }

  private static String words(Subject subject) {
    return switch (subject) {
      case HELD_ALONE -> "alone, own held-out rows";
      case HELD_TOGETHER -> "together, own held-out rows";
      case TEST_ALONE -> "alone, test rows";
      case TEST_TOGETHER -> "together, test rows";
    };
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

  /** Each member's figures by its last report. */
  private Optional<Exhibit> figures() {
    var rows = new ArrayList<List<Cell>>();
    for (var member : prospect.history().members()) {
      prospect
          .history()
          .report(member)
          .flatMap(this::manifest)
          .ifPresent(manifest -> rows.addAll(figures(member.address(), manifest)));
    }
    var columns =
        List.of(
            "member", "measure", "held, alone", "held, together", "test, alone", "test, together");
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Exhibit.Table("What each member has", columns, rows));
  }

  private static List<List<Cell>> figures(Address member, Manifest manifest) {
    var byName = new TreeMap<String, TreeMap<Subject, Double>>();
    for (var figure : manifest.figures()) {
      byName.computeIfAbsent(figure.name(), _ -> new TreeMap<>()).put(figure.of(), figure.value());
    }
    var rows = new ArrayList<List<Cell>>();
    byName.forEach(
        (name, values) -> {
          var row = new ArrayList<Cell>(List.of(Cell.of(member), Cell.of(name)));
          for (var subject : Subject.values()) {
            row.add(
                Optional.ofNullable(values.get(subject))
                    .map(value -> Cell.of(value, DIGITS))
                    .orElse(Cell.of("-")));
          }
          rows.add(row);
        });
    return rows;
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
            manifest(report).stream()
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
