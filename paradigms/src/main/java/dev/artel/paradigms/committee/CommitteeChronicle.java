package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a committee's task went: each round's course, and who waited for whom. */
final class CommitteeChronicle {
  private final Outlook outlook;
  private final Acts acts;
  private final long now;

  CommitteeChronicle(Outlook outlook, List<Entry> log, long now) {
    this.outlook = outlook;
    this.acts = new Acts(outlook.task(), log);
    this.now = now;
  }

  List<Exhibit> all() {
    var exhibits = new ArrayList<Exhibit>(new RoundTables(outlook).all());
    rounds().mapToObj(this::timeline).forEach(exhibits::add);
    exhibits.add(waiting());
    exhibits.add(new Sight(outlook).table());
    return exhibits;
  }

  private IntStream rounds() {
    return IntStream.rangeClosed(1, outlook.roundNumber())
        .filter(round -> !acts.of(round, now).isEmpty());
  }

  private Exhibit.Timeline timeline(int round) {
    var spans = new ArrayList<Exhibit.Span>();
    for (var stretch : acts.of(round, now)) {
      spans.add(
          new Exhibit.Span(
              Cell.of("phase"), stretch.name(), stretch.stage().since(), stretch.to()));
    }
    var order = new ArrayList<Address>(List.of(outlook.deed().requester()));
    order.addAll(outlook.everyMember());
    acts.of(round).stream()
        .sorted(Comparator.comparingInt(act -> order.indexOf(act.who())))
        .map(act -> span(round, act))
        .forEach(spans::add);
    return new Exhibit.Timeline("Round " + round + ": who did what, and when", spans);
  }

  /** Ledger time stands still for no task, but a task's own may run ahead of it: see the law. */
  private Exhibit.Span span(int round, Act act) {
    long end = acts.of(round, now).getLast().to();
    long to = Math.clamp(act.by(), act.stage().since(), end);
    return new Exhibit.Span(Cell.of(act.who()), act.what(), act.stage().since(), to);
  }

  private Exhibit waiting() {
    var columns =
        List.of("round", "phase", "seconds", "acts", "first after", "last after", "all waited for");
    var rows =
        rounds().boxed().flatMap(round -> acts.of(round, now).stream()).map(this::waiting).toList();
    return new Exhibit.Table("Who waited for whom", columns, rows);
  }

  private List<Cell> waiting(Acts.Stretch stretch) {
    var done = acts.of(stretch).stream().sorted(Comparator.comparingLong(Act::by)).toList();
    return Stream.concat(
            Stream.of(
                Cell.of(stretch.stage().round()),
                Cell.of(stretch.name()),
                Cell.of(stretch.to() - stretch.stage().since()),
                Cell.of(done.size())),
            done.isEmpty()
                ? Stream.of(Cell.of("-"), Cell.of("-"), Cell.of("its deadline"))
                : Stream.of(
                    Cell.of(done.getFirst().seconds()),
                    Cell.of(done.getLast().seconds()),
                    Cell.of(done.getLast().who())))
        .toList();
  }
}
