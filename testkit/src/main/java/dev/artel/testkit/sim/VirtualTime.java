package dev.artel.testkit.sim;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen, by time and, of one time, in the order in which it was asked for. */
final class VirtualTime {
  private final PriorityQueue<Happening> queue =
      new PriorityQueue<>(
          Comparator.comparingLong(Happening::at).thenComparingLong(Happening::order));
  private long now;
  private long order;

  private record Happening(long at, long order, Runnable action) {}

  /** Milliseconds since the start. */
  long now() {
    return now;
  }

  void after(long millis, Runnable action) {
    queue.add(new Happening(now + millis, order++, action));
  }

  /** Lets the next thing happen. */
  void advance() {
    var next = queue.remove();
    now = next.at();
    next.action().run();
  }
}
