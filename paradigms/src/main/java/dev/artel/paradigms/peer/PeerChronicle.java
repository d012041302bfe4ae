package dev.artel.paradigms.peer;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How a task went: when each member published and reported, and how long it took for it. */
record PeerChronicle(Prospect prospect, List<Entry> log) {
  List<Exhibit> all() {
    var spans = new ArrayList<Exhibit.Span>();
    var since = new TreeMap<Address, Long>();
    long opened = 0;
    for (var entry : log) {
      switch (entry.event()) {
        case PeerEvent.Moved(var header) when isOurs(header.task()) -> {
          opened = header.phase() == Phase.RUNNING ? entry.time() : opened;
          since.clear();
        }
        case PeerEvent.ModelPublished e when isOurs(e.task()) -> {
          var what = "model " + e.round();
          spans.add(span(e.member(), what, since.getOrDefault(e.member(), opened), entry));
          since.put(e.member(), entry.time());
        }
        case PeerEvent.ModelAveraged e when isOurs(e.task()) -> {
          var what = "average " + e.round();
          spans.add(span(e.member(), what, since.getOrDefault(e.member(), opened), entry));
          since.put(e.member(), entry.time());
        }
        default -> {}
      }
    }
    return List.of(new Exhibit.Timeline("Who did what, and when", spans));
  }

  private boolean isOurs(Hash task) {
    return task.equals(prospect.deed().task());
  }

  private static Exhibit.Span span(Address member, String what, long from, Entry entry) {
    return new Exhibit.Span(Cell.of(member), what, from, entry.time());
  }
}
