package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Gambit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rows of docs/committee.md, section 9, as attacks. */
final class Gambits {
  private Gambits() {}

  /** In the order of the rows. */
  static List<Gambit> all() {
    var rows = Arrays.stream(Threat.values()).map(Threat::text).toList();
    return Stream.of(BadRequesters.all(), BadUpdates.all(), BadWorkers.all(), BadSeats.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(gambit -> rows.indexOf(gambit.claim().threat())))
        .toList();
  }
}
