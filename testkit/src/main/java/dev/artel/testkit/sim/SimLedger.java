package dev.artel.testkit.sim;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.Event;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Receipt;
import dev.artel.core.runtime.Replica;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The ledger of a simulation: what was sent waits for the next block and is judged there in the
 * order of its arrival. All nodes read one replica, which evolves from the events alone.
 */
final class SimLedger {
  private final LawBook book;
  private final Charter charter;
  private final Beacons beacons;
  private final Replica replica;
  private final List<List<Entry>> blocks = new ArrayList<>();
  private final List<Sent> pending = new ArrayList<>();
  private final Map<Address, SortedMap<String, Integer>> refusals = new TreeMap<>();
  private MemoryRows rows = new MemoryRows();
  private long nonce;

  private record Sent(Address sender, Command command, Consumer<Receipt> answer) {}

  private record Answer(Consumer<Receipt> to, Receipt receipt) {}

  SimLedger(LawBook book, Genesis genesis, Beacons beacons) {
    this.book = book;
    this.charter = genesis.charter();
    this.beacons = beacons;
    this.replica = new Replica(book);
    var minted = new ArrayList<Entry>();
    enter(minted, 0, genesis.events(), Hash.ZERO, Address.ZERO);
    minted.forEach(entry -> book.evolve(rows, entry.event()));
    add(minted);
  }

  Charter charter() {
    return charter;
  }

  Replica replica() {
    return replica;
  }

  MemoryRows rows() {
    return rows;
  }

  /** How often the law gave each reason, to anybody. */
  SortedMap<String, Integer> refusals() {
    var all = new TreeMap<String, Integer>();
    refusals
        .values()
        .forEach(own -> own.forEach((why, times) -> all.merge(why, times, Integer::sum)));
    return all;
  }

  /** How often the law gave each reason to this party. */
  SortedMap<String, Integer> refusals(Address sender) {
    return refusals.getOrDefault(sender, Collections.emptySortedMap());
  }

  long height() {
    return blocks.size() - 1L;
  }

  void submit(Address sender, Command command, Consumer<Receipt> answer) {
    pending.add(new Sent(sender, command, answer));
  }

  /** Closes a block; true where it holds an event. */
  boolean close(long time) {
    var entries = new ArrayList<Entry>();
    var answers = new ArrayList<Answer>();
    for (var sent : List.copyOf(pending)) {
      answers.add(new Answer(sent.answer(), judge(sent, time, entries)));
    }
    pending.clear();
    add(entries);
    answers.forEach(answer -> answer.to().accept(answer.receipt()));
    return !entries.isEmpty();
  }

  private Receipt judge(Sent sent, long time, List<Entry> entries) {
    var id = Signed.digest(charter.domain(), sent.sender(), nonce++, sent.command());
    var call = new Call(charter, id, new Position(time, blocks.size(), beacons));
    return switch (book.apply(rows, sent.sender(), sent.command(), call)) {
      case Outcome.Accepted(var events, var changes) -> {
        rows.take(changes);
        enter(entries, time, events, id, sent.sender());
        yield new Receipt.Included(new Cursor(blocks.size(), entries.size()));
      }
      case Outcome.Refused(var why) -> {
        refusals
            .computeIfAbsent(sent.sender(), _ -> new TreeMap<>())
            .merge(why.name(), 1, Integer::sum);
        yield new Receipt.Refused(why.name());
      }
    };
  }

  private void enter(List<Entry> entries, long time, List<Event> events, Hash id, Address sender) {
    for (var event : events) {
      var at = new Cursor(blocks.size(), entries.size());
      entries.add(new Entry(at, time, id, sender, event));
    }
  }

  private void add(List<Entry> entries) {
    blocks.add(entries);
    replica.take(new Batch.Entries(entries, new Cursor(height(), entries.size())));
  }

  /** Undoes the last blocks, but leaves the first {@code least}; what they held is lost. */
  void rewind(int depth, int least) {
    int left = Math.min(blocks.size(), Math.max(least, blocks.size() - depth));
    blocks.subList(left, blocks.size()).clear();
    rows = evolved();
    replica.take(new Batch.Rewound(Cursor.START));
    var entries = blocks.stream().flatMap(List::stream).toList();
    replica.take(new Batch.Entries(entries, new Cursor(height(), 0)));
  }

  /** The rows that follow from the events alone. */
  MemoryRows evolved() {
    var evolved = new MemoryRows();
    blocks.forEach(block -> block.forEach(entry -> book.evolve(evolved, entry.event())));
    return evolved;
  }
}
