package dev.artel.console.explorer;

import dev.artel.core.law.LawBook;
import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Ledger;
import dev.artel.core.runtime.Replica;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Follows a ledger on a thread of its own and keeps all its entries in memory, with the rows that
 * they make. Everything shown is a function of these.
 */
final class Observatory implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Ledger ledger;
  private final Thread follower;
  private final Replica replica;
  private final List<Entry> log = new ArrayList<>();
  private long version;
  private String trouble = "";

  Observatory(Ledger ledger, LawBook book) {
    this.ledger = ledger;
    this.replica = new Replica(book);
    this.follower = Thread.ofVirtual().name("explorer").start(this::follow);
  }

  private void follow() {
    var next = Cursor.START;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        next = take(ledger.read(next, PATIENCE));
        if (replicaIsIdle(next)) {
          Thread.sleep(PATIENCE);
        }
      }
    } catch (IOException e) {
      fail(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ledgers in memory never wait. */
  private boolean replicaIsIdle(Cursor next) throws IOException {
    return next.height() >= ledger.head().height();
  }

  private synchronized Cursor take(Batch batch) {
    if (replica.take(batch)) {
      switch (batch) {
        case Batch.Entries entries -> log.addAll(entries.entries());
        case Batch.Rewound _ -> log.clear();
      }
      version++;
      notifyAll();
    }
    return replica.next();
  }

  private synchronized void fail(String why) {
    trouble = why;
    version++;
    notifyAll();
  }

  /** Why the ledger can no longer be read; empty while it can. */
  synchronized String trouble() {
    return trouble;
  }

  synchronized List<Entry> log() {
    return List.copyOf(log);
  }

  /** Rows change while the ledger goes on, so what looks at them does it here. */
  synchronized <R> R look(Function<Rows, R> at) {
    return at.apply(replica.rows());
  }

  Position head() throws IOException {
    return ledger.head();
  }

  /** The latest first. */
  synchronized List<Block> blocks(int most) {
    var blocks = new ArrayList<Block>();
    int to = log.size();
    while (to > 0 && blocks.size() < most) {
      long height = log.get(to - 1).at().height();
      int from = to;
      while (from > 0 && log.get(from - 1).at().height() == height) {
        from--;
      }
      var entries = List.copyOf(log.subList(from, to));
      blocks.add(new Block(height, entries.getFirst().time(), entries));
      to = from;
    }
    return blocks;
  }

  synchronized Optional<Block> block(long height) {
    var entries = log.stream().filter(entry -> entry.at().height() == height).toList();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block(height, entries.getFirst().time(), entries));
  }

  synchronized long version() {
    return version;
  }

  @SuppressWarnings("WaitNotInLoop") // woken for nothing, callers see the old version
  synchronized long await(long seen, Duration patience) throws InterruptedException {
    if (version == seen) {
      wait(patience.toMillis());
    }
    return version;
  }

  @Override
  public void close() {
    follower.interrupt();
  }
}
