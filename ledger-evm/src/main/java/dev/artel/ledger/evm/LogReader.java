package dev.artel.ledger.evm;

import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The confirmed log, range by range. The hash of every block that a range ended with is kept: where
 * the chain has another there now, what was read is no longer so, and the reader is told to begin
 * anew. One reader at a time follows the head.
 */
final class LogReader {
  /** All of a block: no log has this index. */
  private static final int WHOLE = Integer.MAX_VALUE;

  private static final int MOST_REMEMBERED = 4_096;

  private final Chain chain;
  private final Ranges ranges;
  private final EvmSettings settings;
  private final long firstBlock;
  private final Lull lull;
  private final ReentrantLock lock = new ReentrantLock();
  private final TreeMap<Long, Hash> given = new TreeMap<>();

  LogReader(Chain chain, Ranges ranges, EvmSettings settings, long firstBlock) {
    this.chain = chain;
    this.ranges = ranges;
    this.settings = settings;
    this.firstBlock = firstBlock;
    this.lull = new Lull(settings.pace().poll());
  }

  /** Returns as soon as there is a new block, with events or without. */
  Batch read(Cursor after, Duration patience) throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (true) {
        var batch = batch(after);
        boolean nothing =
            batch instanceof Batch.Entries(List<Entry> _, Cursor next) && next.equals(after);
        if (!nothing || left <= 0) {
          return batch;
        }
        long pause = Math.min(left, lull.pause().toNanos());
        left -= pause;
        Thread.sleep(Duration.ofNanos(pause));
      }
    } finally {
      lock.unlock();
    }
  }

  private Batch batch(Cursor after) throws IOException, InterruptedException {
    var newest = chain.refresh();
    if (isGone(after, newest)) {
      chain.requireSame();
      return new Batch.Rewound(Cursor.START);
    }
    long confirmed = newest.number() - settings.confirmations();
    long from = Math.max(firstBlock, after.index() == WHOLE ? after.height() + 1 : after.height());
    if (confirmed < from) {
      return new Batch.Entries(List.of(), after);
    }
    var range =
        adds(newest, from) && ranges.isSilent(newest)
            ? Ranges.Range.empty(newest)
            : ranges.read(from, Math.min(confirmed, from + settings.logRange() - 1));
    given.put(range.last().number(), range.last().hash());
    if (given.size() > MOST_REMEMBERED) {
      given.pollFirstEntry();
    }
    var entries = range.entries().stream().filter(e -> e.at().compareTo(after) > 0).toList();
    if (!entries.isEmpty()) {
      lull.end();
    }
    var next = new Cursor(range.last().number(), WHOLE);
    return new Batch.Entries(entries, next.compareTo(after) > 0 ? next : after);
  }

  /** A height that this reader gave and the node does not have yet is the node's lag. */
  private boolean isGone(Cursor after, Header newest) throws IOException {
    if (after.height() > newest.number() && !given.containsKey(after.height())) {
      return true;
    }
    var known = given.floorEntry(Math.min(after.height(), newest.number()));
    return known != null
        && !descends(newest, known.getKey(), known.getValue())
        && !chain.block(known.getKey()).hash().equals(known.getValue());
  }

  /** Whether it can be told without asking for another block that a block is, or follows, this. */
  private static boolean descends(Header block, long height, Hash hash) {
    return (block.number() == height && block.hash().equals(hash))
        || (block.number() == height + 1 && block.parent().equals(hash));
  }

  /** Whether the newest block is all that there is to read, and follows what was read. */
  private boolean adds(Header newest, long from) {
    return settings.confirmations() == 0
        && newest.number() == from
        && newest.parent().equals(given.get(from - 1));
  }
}
