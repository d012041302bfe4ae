package dev.artel.core.weights;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Numbered pieces of work over a number of threads. What a piece computes depends on its number
 * alone and goes where no other writes, so that the threads cannot be told from the result.
 */
record Blocks(int threads) {
  Blocks {
    if (threads < 1) {
      throw new IllegalArgumentException("work needs at least 1 thread, not " + threads);
    }
  }

  /** Calls {@code work} once for each number below {@code count}; rethrows its first failure. */
  void each(int count, IntConsumer work) {
    int used = Math.min(threads, count);
    if (used <= 1) {
      every(0, 1, count, work);
      return;
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var parts = new ArrayList<Future<?>>();
      for (int first = 0; first < used; first++) {
        int start = first;
        parts.add(pool.submit(() -> every(start, used, count, work)));
      }
      parts.forEach(Blocks::finish);
    }
  }

  private static void every(int first, int stride, int count, IntConsumer work) {
    for (int number = first; number < count; number += stride) {
      work.accept(number);
    }
  }

  private static void finish(Future<?> part) {
    try {
      part.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a block of the work failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in the middle of an aggregation", e);
    }
  }
}
