package dev.artel.paradigms.committee;

import dev.artel.core.weights.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who signs up with how many rows and submits what, in the order of sign-up.
 *
 * @param own places of the party whose coins are counted
 */
record Lineup(List<Entry> entries, Set<Integer> own) {
  /** One key's part. */
  record Entry(long rows, Update.Weights update) {}

  Lineup {
    entries = List.copyOf(entries);
    own = Set.copyOf(own);
  }

  static Lineup honest(BowlGame game) {
    var entries =
        game.troves().stream().map(t -> new Entry(t.rows(), game.trained(t.mean()))).toList();
    return new Lineup(entries, Set.of(game.party()));
  }

  List<Long> rows() {
    return entries.stream().map(Entry::rows).toList();
  }

  Entry get(int place) {
    return entries.get(place);
  }

  Lineup with(int place, Entry entry) {
    var changed = new ArrayList<>(entries);
    changed.set(place, entry);
    return new Lineup(changed, own);
  }

  /** One more key of the same party. */
  Lineup plus(Entry entry) {
    var more = new ArrayList<>(entries);
    more.add(entry);
    var places = new ArrayList<>(own);
    places.add(entries.size());
    return new Lineup(more, Set.copyOf(places));
  }

  /** Without one place; those behind it move up. */
  Lineup without(int place) {
    var kept = IntStream.range(0, entries.size()).filter(i -> i != place).boxed().toList();
    var places = own.stream().filter(i -> i != place).map(kept::indexOf).toList();
    return new Lineup(kept.stream().map(entries::get).toList(), Set.copyOf(places));
  }
}
