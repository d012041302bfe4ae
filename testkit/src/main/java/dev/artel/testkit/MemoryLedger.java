package dev.artel.testkit;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Call;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.Door;
import dev.artel.core.law.Event;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.MemoryRows;
import dev.artel.core.law.Outcome;
import dev.artel.core.law.Position;
import dev.artel.core.law.Reason;
import dev.artel.core.law.Rows;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * A ledger in memory for simulations and tests: the same door and law as the embedded one, no
 * threads. Either commands are offered and a block is closed at a time of the caller's choice, or
 * each submitted command closes one at the clock's.
 */
public final class MemoryLedger implements Ledger {
  private final Charter charter;
  private final LawBook book;
  private final InstantSource clock;
  private final Door door;
  private final MemoryRows rows = new MemoryRows();
  private final List<Entry> log = new ArrayList<>();
  private final Map<Hash, Included> included = new HashMap<>();
  private final Map<Address, Long> nonces = new HashMap<>();
  private final Queue<Offer> offers = new ArrayDeque<>();
  private Position head;
  private int events;

  private record Offer(Signed signed, Consumer<Receipt> answer) {}

  private record Included(Command command, Receipt receipt) {}

  public MemoryLedger(Genesis genesis, LawBook book, InstantSource clock) {
    this.charter = genesis.charter();
    this.book = book;
    this.clock = clock;
    this.door = new Door(book.catalogue(), charter.domain());
    this.head = new Position(clock.instant().getEpochSecond(), 0, Beacons.NONE);
    genesis
        .events()
        .forEach(
            event -> {
              book.evolve(rows, event);
              record(head, Hash.ZERO, Address.ZERO, event);
            });
  }

  /** The state of the law, as of the last block. */
  public Rows rows() {
    return rows;
  }

  /** Leaves a command for the next block; {@code answer} is told when that is closed. */
  public void offer(Signed signed, Consumer<Receipt> answer) {
    offers.add(new Offer(signed, answer));
  }

  /** Judges what was offered, in order; there is a new block where at least one is accepted. */
  public void close(long time) {
    var at = new Position(Math.max(time, head.time()), head.height() + 1, Beacons.NONE);
    events = 0;
    var answers = new ArrayList<Runnable>();
    for (var offer = offers.poll(); offer != null; offer = offers.poll()) {
      var receipt = judge(offer.signed(), at);
      var answer = offer.answer();
      answers.add(() -> answer.accept(receipt));
    }
    answers.forEach(Runnable::run);
  }

  @Override
  public Charter charter() {
    return charter;
  }

  @Override
  public Receipt submit(Signed command) {
    var receipts = new ArrayList<Receipt>();
    offer(command, receipts::add);
    close(clock.instant().getEpochSecond());
    return receipts.getFirst();
  }

  /** Never waits: nobody else could write meanwhile. */
  @Override
  public Batch read(Cursor after, Duration patience) {
    if (after.height() > head.height()) {
      return new Batch.Rewound(Cursor.START);
    }
    var entries = log.subList(firstAfter(after), log.size());
    return new Batch.Entries(
        List.copyOf(entries), entries.isEmpty() ? after : entries.getLast().at());
  }

  @Override
  public Position head() {
    return head;
  }

  @Override
  public Beacons beacons(long height) {
    return Beacons.NONE;
  }

  @Override
  public Optional<Command> command(Hash id) {
    return Optional.ofNullable(included.get(id)).map(Included::command);
  }

  @Override
  public void close() {}

  private Receipt judge(Signed signed, Position at) {
    var refusal = door.inspect(signed);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    var id = signed.id(charter.domain());
    var earlier = included.get(id);
    if (earlier != null) {
      return earlier.receipt();
    }
    var old = Door.inTurn(signed, nonces.getOrDefault(signed.sender(), Door.NO_NONCE));
    if (old.isPresent()) {
      return refused(old.get());
    }
    return switch (book.apply(rows, signed.sender(), signed.command(), new Call(charter, id, at))) {
      case Outcome.Refused refused -> refused(refused.why());
      case Outcome.Accepted accepted -> include(signed, id, at, accepted);
    };
  }

  private Receipt include(Signed signed, Hash id, Position at, Outcome.Accepted accepted) {
    var receipt = new Receipt.Included(new Cursor(at.height(), events));
    included.put(id, new Included(signed.command(), receipt));
    nonces.put(signed.sender(), signed.nonce());
    rows.take(accepted.changes());
    accepted.events().forEach(event -> record(at, id, signed.sender(), event));
    head = at;
    return receipt;
  }

  private void record(Position at, Hash commandId, Address sender, Event event) {
    var cursor = new Cursor(at.height(), events++);
    log.add(new Entry(cursor, at.time(), commandId, sender, event));
  }

  /** Binary search: the log is ascending. */
  private int firstAfter(Cursor after) {
    int low = 0;
    int high = log.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (log.get(middle).at().compareTo(after) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Receipt refused(Reason reason) {
    return new Receipt.Refused(reason.name());
  }
}
