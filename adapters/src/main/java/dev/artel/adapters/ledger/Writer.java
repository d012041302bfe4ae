package dev.artel.adapters.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The thread that writes: while it makes one block durable, the commands of the next arrive. Each
 * block takes all that are there, so a slow disk makes larger blocks, not fewer commands.
 */
final class Writer implements Inbox {
  /** Bounds the time that other processes wait for the file. */
  private static final int MOST_IN_A_BLOCK = 512;

  private final BlockingQueue<Knock> queue = new LinkedBlockingQueue<>();
  private final Scribe scribe;
  private final Runnable afterwards;
  private final Thread thread;
  private volatile boolean closing;

  Writer(Scribe scribe, Runnable afterwards) {
    this.scribe = scribe;
    this.afterwards = afterwards;
    this.thread = Thread.ofPlatform().daemon().name("ledger writer").start(this::run);
  }

  @Override
  public void add(Knock knock) throws IOException {
    queue.add(knock);
    // Asked afterwards: whoever is not taken back here is still seen by the last turn of run().
    if (closing && queue.remove(knock)) {
      throw new IOException("the ledger is closed");
    }
  }

  private void run() {
    while (true) {
      var knocks = new ArrayList<Knock>();
      try {
        // Asked each time: what wrote the last block may have swallowed the interrupt.
        if (!closing) {
          knocks.add(queue.take());
        }
      } catch (InterruptedException e) {
        // Only close() interrupts.
      }
      queue.drainTo(knocks, MOST_IN_A_BLOCK);
      if (knocks.isEmpty() && closing) {
        return;
      }
      scribe.write(List.copyOf(knocks));
      afterwards.run();
    }
  }

  @Override
  public void close() throws IOException {
    closing = true;
    thread.interrupt();
    try {
      thread.join();
      scribe.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the last block was written", e);
    }
  }
}
