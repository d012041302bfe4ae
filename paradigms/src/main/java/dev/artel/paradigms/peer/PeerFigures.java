package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.values.Address;
import dev.artel.paradigms.peer.Manifest.Figure;
import dev.artel.paradigms.peer.Manifest.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How good members' models became, alone and together, as far as the viewer has read manifests. A
 * figure that is the same alone and together tells of the member's data, not of its model.
 *
 * @param manifests by report: each was read from the journal once
 */
record PeerFigures(History history, Map<Key, Manifest> manifests) {
  private static final int DIGITS = 4;

  /** Whose report it is, and which. */
  record Key(Address member, int round) {
    static Key of(PeerEvent.ModelAveraged report) {
      return new Key(report.member(), report.round());
    }
  }

  static PeerFigures of(Journal journal, History history) {
    var manifests = new HashMap<Key, Manifest>();
    for (var report : history.reports()) {
      journal
          .find(Peer.readPath(report), Done.Read.class)
          .ifPresent(read -> manifests.put(Key.of(report), read.manifest()));
    }
    return new PeerFigures(history, manifests);
  }

  /** The figures of one member's last report. */
  private record Latest(Address member, Manifest manifest) {
    Optional<Figure> find(Subject subject, String name) {
      return manifest.figures().stream()
          .filter(figure -> figure.of() == subject && figure.name().equals(name))
          .findFirst();
    }
  }

  /** Which rows figures are of: test rows where there are any. */
  private enum Basis {
    TEST(Subject.TEST_ALONE, Subject.TEST_TOGETHER, "test rows"),
    HELD(Subject.HELD_ALONE, Subject.HELD_TOGETHER, "own held-out rows");

    private final Subject alone;
    private final Subject together;
    private final String words;

    Basis(Subject alone, Subject together, String words) {
      this.alone = alone;
      this.together = together;
      this.words = words;
    }
  }

  /** Of a report, where the viewer has read it. */
  Optional<Manifest> manifest(PeerEvent.ModelAveraged report) {
    return Optional.ofNullable(manifests.get(Key.of(report)));
  }

  private List<Latest> latest() {
    var latest = new ArrayList<Latest>();
    for (var member : history.members()) {
      history
          .report(member)
          .flatMap(this::manifest)
          .ifPresent(manifest -> latest.add(new Latest(member.address(), manifest)));
    }
    return latest;
  }

  /** In the learner's order; {@code wanted} looks at those of one name. */
  private static Set<String> names(List<Latest> latest, Predicate<String> wanted) {
    var names = new LinkedHashSet<String>();
    latest.stream()
        .flatMap(one -> one.manifest().figures().stream())
        .map(Figure::name)
        .filter(wanted)
        .forEach(names::add);
    return names;
  }

  private static Basis basis(List<Latest> latest) {
    boolean tested =
        latest.stream()
            .flatMap(one -> one.manifest().figures().stream())
            .anyMatch(figure -> figure.of() == Subject.TEST_TOGETHER);
    return tested ? Basis.TEST : Basis.HELD;
  }

  private static boolean differs(List<Latest> latest, Basis basis, String name) {
    return latest.stream()
        .anyMatch(
            one ->
                !one.find(basis.alone, name)
                    .map(Figure::value)
                    .equals(one.find(basis.together, name).map(Figure::value)));
  }

  /** What working together brings, and what the members' data are like. */
  List<Exhibit> tables() {
    var latest = latest();
    var basis = basis(latest);
    var exhibits = new ArrayList<Exhibit>();
    var gains = new ArrayList<List<Cell>>();
    for (var name : names(latest, name -> differs(latest, basis, name))) {
      latest.forEach(one -> gains.add(gain(one, basis, name)));
      gains.add(gainOfAll(latest, basis, name));
    }
    if (!gains.isEmpty()) {
      var title = "What working together brings, on " + basis.words;
      exhibits.add(
          new Exhibit.Table(title, List.of("measure", "member", "alone", "together"), gains));
    }
    var facts = new ArrayList<List<Cell>>();
    for (var name : names(latest, name -> !differs(latest, basis, name))) {
      for (var one : latest) {
        one.find(basis.alone, name)
            .ifPresent(
                figure -> facts.add(List.of(Cell.of(name), Cell.of(one.member()), value(figure))));
      }
    }
    if (!facts.isEmpty()) {
      exhibits.add(
          new Exhibit.Table(
              "What members' own data are like", List.of("measure", "member", "value"), facts));
    }
    return exhibits;
  }

  private static List<Cell> gain(Latest one, Basis basis, String name) {
    return List.of(
        Cell.of(name),
        Cell.of(one.member()),
        one.find(basis.alone, name).map(PeerFigures::value).orElse(Cell.of("-")),
        one.find(basis.together, name).map(PeerFigures::value).orElse(Cell.of("-")));
  }

  private static List<Cell> gainOfAll(List<Latest> latest, Basis basis, String name) {
    return List.of(
        Cell.of(name),
        Cell.of("all"),
        shown(mean(latest.stream().map(Latest::manifest), basis.alone, name)),
        shown(mean(latest.stream().map(Latest::manifest), basis.together, name)));
  }

  private static Cell shown(Optional<Double> mean) {
    return mean.map(value -> Cell.of(value, DIGITS)).orElse(Cell.of("-"));
  }

  /** What is no mean is a count. */
  private static Cell value(Figure figure) {
    return figure.weight() == 0
        ? Cell.of(Math.round(figure.value()))
        : Cell.of(figure.value(), DIGITS);
  }

  /**
   * Means over all members, by their examples, round by round. With fewer than two rounds there is
   * nothing to draw.
   */
  List<Exhibit> curves(PeerRow.Header header) {
    int last = told(header);
    var latest = latest();
    return last < 2
        ? List.of()
        : names(latest, name -> differs(latest, basis(latest), name)).stream()
            .<Exhibit>map(name -> curve(name, last))
            .toList();
  }

  private Exhibit curve(String name, int last) {
    var series = new ArrayList<Exhibit.Series>();
    for (var subject : Subject.values()) {
      var points = new ArrayList<Exhibit.Point>();
      for (int round = 1; round <= last; round++) {
        int at = round;
        mean(manifests(round), subject, name)
            .ifPresent(mean -> points.add(new Exhibit.Point(at, mean)));
      }
      if (!points.isEmpty()) {
        series.add(new Exhibit.Series(words(subject), points));
      }
    }
    var title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return new Exhibit.Curve(title + ", mean over members", "round", name, series);
  }

  /** The last round of which all that there will be is known, so that no point moves again. */
  private int told(PeerRow.Header header) {
    int round = 0;
    while (round < Earnings.settled(header) && isRead(round + 1)) {
      round++;
    }
    return round;
  }

  private boolean isRead(int round) {
    return manifests(round).count() == history.reports(round).size();
  }

  private Stream<Manifest> manifests(int round) {
    return history.reports(round).stream().flatMap(report -> manifest(report).stream());
  }

  private static Optional<Double> mean(Stream<Manifest> manifests, Subject subject, String name) {
    double sum = 0;
    long weight = 0;
    for (var manifest : manifests.toList()) {
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
}
