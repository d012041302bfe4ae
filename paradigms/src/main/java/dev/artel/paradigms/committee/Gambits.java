package dev.artel.paradigms.committee;

import dev.artel.core.paradigm.Gambit;
import java.util.List;
import java.util.stream.Stream;

/** The rows of docs/committee.md, section 9, as attacks. */
final class Gambits {
  private Gambits() {}

  static List<Gambit> all() {
    return Stream.of(BadRequesters.all(), BadUpdates.all(), BadWorkers.all(), BadSeats.all())
        .flatMap(List::stream)
        .toList();
  }
}
