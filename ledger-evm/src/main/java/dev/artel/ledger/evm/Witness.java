package dev.artel.ledger.evm;

import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells a log with a hole in it: by the blocks' own summaries (blooms), and by what this node was
 * itself told of its commands. A node that has the newest block and not yet its log, or several
 * nodes behind one address, give such logs.
 */
final class Witness {
  private static final int MOST_BLOCKS = 1_024;

  private final Address artel;
  private final TreeMap<Long, Seen> seen = new TreeMap<>();

  private record Seen(Hash block, Set<Hash> ids) {}

  Witness(Address artel) {
    this.artel = artel;
  }

  synchronized void note(LogLine acted) {
    var place = acted.place();
    var here = seen.get(place.height());
    if (here == null || !here.block().equals(place.block())) {
      here = new Seen(place.block(), new HashSet<>());
      seen.put(place.height(), here);
    }
    here.ids().add(acted.commandId());
    if (seen.size() > MOST_BLOCKS) {
      seen.pollFirstEntry();
    }
  }

  /** Heights of which something is known. */
  synchronized Set<Long> between(long from, long to) {
    return Set.copyOf(seen.subMap(from, true, to, true).keySet());
  }

  /** A block within a range that must have a log, and has none of ours in these lines. */
  synchronized Optional<Long> missing(Map<Long, Header> headers, List<LogLine> lines) {
    return headers.values().stream()
        .filter(header -> !isWhole(header, lines))
        .map(Header::number)
        .findFirst();
  }

  /** Whether the block's summary says that Artel may have spoken in it. */
  boolean maySpeak(Header header) {
    return header.mayHold(artel.bytes()) && header.mayHold(LogLine.ACTED.bytes());
  }

  private boolean isWhole(Header header, List<LogLine> lines) {
    var here = seen.get(header.number());
    if (here == null || !here.block().equals(header.hash())) {
      return true;
    }
    var found = new HashSet<Hash>();
    lines.stream()
        .filter(line -> line.place().height() == header.number() && line.isActed(artel))
        .forEach(line -> found.add(line.commandId()));
    return found.containsAll(here.ids());
  }
}
