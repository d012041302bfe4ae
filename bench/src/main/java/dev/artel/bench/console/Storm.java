package dev.artel.bench.console;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Strangers who guess as fast as they are answered, each from a new address. */
final class Storm implements AutoCloseable {
  private static final int BYTE = 0xFF;

  private final String address;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger strangers = new AtomicInteger(1);
  private final AtomicInteger tries = new AtomicInteger();

  Storm(String address, int atOnce) {
    this.address = address;
    for (int i = 0; i < atOnce; i++) {
      threads.execute(this::guess);
    }
  }

  private void guess() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        tries.addAndGet(Caller.guess(address, next()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      System.err.println("a stranger gives up: " + e.getMessage());
    }
  }

  /** All of 127/8 is this machine. */
  private InetAddress next() throws IOException {
    int number = strangers.incrementAndGet();
    return InetAddress.getByAddress(
        new byte[] {127, (byte) (number >> 16 & BYTE), (byte) (number >> 8), (byte) number});
  }

  int tries() {
    return tries.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
