package dev.artel.cli.shops;

import dev.artel.core.paradigm.DataVersion;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Cid;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a version was made of. Noted before the version itself is in the journal, so that none is on
 * record of which it is not known; work that is done again notes it again, and the last note holds.
 *
 * @param content the version as it is stored, sealed
 * @param data the number of the data that it is made from
 * @param census of whom it was made
 */
record Told(Cid content, int data, Bytes census) {
  void note(Journal journal) {
    journal.put(path(data, of(journal, data).size() + 1), this);
  }

  /** The last note of what is among these. */
  static Optional<Told> last(Journal journal, Collection<Cid> contents) {
    for (int data = DataVersion.last(journal); data > 0; data--) {
      for (var told : of(journal, data).reversed()) {
        if (contents.contains(told.content())) {
          return Optional.of(told);
        }
      }
    }
    return Optional.empty();
  }

  private static List<Told> of(Journal journal, int data) {
    return Stream.iterate(1, n -> n + 1)
        .map(n -> journal.find(path(data, n), Told.class))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private static String path(int data, int n) {
    return "told/" + data + "/" + n;
  }
}
