package dev.artel.adapters.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work in a thread of its own, which is interrupted when nobody waits for it any more. */
final class Timed<T> {
  private final FutureTask<T> task;

  private Timed(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Timed<T> begin(Attempt<T> work) {
    var task = new FutureTask<>(work::run);
    Thread.ofVirtual().name("store").start(task);
    return new Timed<>(task);
  }

  static <T> T call(Duration limit, Attempt<T> work) throws IOException {
    return begin(work).await(limit);
  }

  /**
   * What the work gives or throws.
   *
   * @throws TimedOutException after the limit
   */
  T await(Duration limit) throws IOException {
    try {
      return task.get(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      cancel();
      throw new TimedOutException(limit);
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a store");
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  void cancel() {
    task.cancel(true);
  }

  private static IOException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException cause -> cause;
      case RuntimeException cause -> throw cause;
      case Error cause -> throw cause;
      case null, default -> new IOException(e);
    };
  }
}
