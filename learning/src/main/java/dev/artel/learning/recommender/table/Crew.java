package dev.artel.learning.recommender.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Independent pieces of work over some threads; the results in the order of the work. */
record Crew(int threads) {
  <R> List<R> each(List<Callable<R>> work) throws InterruptedException {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var results = new ArrayList<R>();
      for (var piece : pool.invokeAll(work)) {
        results.add(piece.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a comparison's model could not be fitted", e.getCause());
    }
  }
}
