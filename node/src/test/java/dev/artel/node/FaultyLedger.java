package dev.artel.node;

import dev.artel.core.law.Position;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.ForwardingLedger;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Receipt;
import dev.artel.testkit.MemoryLedger;
import java.io.IOException;
import java.time.Duration;

/** One ledger for several threads, with the faults that a test causes. */
final class FaultyLedger implements ForwardingLedger {
  private final MemoryLedger memory;
  private boolean down;
  private int rewinds;

  FaultyLedger(MemoryLedger memory) {
    this.memory = memory;
  }

  @Override
  public Ledger ledger() {
    return memory;
  }

  synchronized void down(boolean now) {
    down = now;
    notifyAll();
  }

  /** The next read of each of so many tells of a reorganisation. */
  synchronized void rewind(int readers) {
    rewinds = readers;
    notifyAll();
  }

  private void requireUp() throws IOException {
    if (down) {
      throw new IOException("nobody answers on port 8545");
    }
  }

  @Override
  public synchronized Receipt submit(Signed command) throws IOException {
    requireUp();
    var receipt = memory.submit(command);
    notifyAll();
    return receipt;
  }

  @Override
  public synchronized Batch read(Cursor after, Duration patience)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      requireUp();
      if (rewinds > 0) {
        rewinds--;
        return new Batch.Rewound(Cursor.START);
      }
      var batch = memory.read(after, Duration.ZERO);
      boolean nothing = batch instanceof Batch.Entries entries && entries.entries().isEmpty();
      long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
      if (!nothing || left <= 0) {
        return batch;
      }
      wait(left);
    }
  }

  @Override
  public synchronized Position head() throws IOException {
    requireUp();
    return memory.head();
  }
}
