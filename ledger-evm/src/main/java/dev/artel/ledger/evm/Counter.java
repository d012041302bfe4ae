package dev.artel.ledger.evm;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Serves together all who came while others were served, so that what a thousand threads ask takes
 * as many exchanges with the node as ten would need. Whose turn it is serves the others as well.
 */
final class Counter<Q, A> {
  private final int most;
  private final Service<Q, A> service;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Turn<Q, A>> queue = new ConcurrentLinkedQueue<>();

  /** Answers in the order of the questions. */
  interface Service<Q, A> {
    List<A> serve(List<Q> questions) throws IOException;
  }

  private record Turn<Q, A>(Q question, CompletableFuture<A> answer) {}

  /**
   * @param most that are served at once
   */
  Counter(int most, Service<Q, A> service) {
    this.most = most;
    this.service = service;
  }

  A ask(Q question) throws IOException, InterruptedException {
    var turn = new Turn<>(question, new CompletableFuture<A>());
    queue.add(turn);
    try {
      lock.lockInterruptibly();
      try {
        while (!turn.answer().isDone()) {
          serve(turn);
        }
      } finally {
        lock.unlock();
      }
      return turn.answer().get();
    } catch (InterruptedException e) {
      queue.remove(turn);
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("asking together failed", e.getCause());
    }
  }

  private void serve(Turn<Q, A> own) {
    var turns = new ArrayList<Turn<Q, A>>();
    for (var turn = queue.poll(); turn != null; turn = turns.size() < most ? queue.poll() : null) {
      turns.add(turn);
    }
    try {
      var answers = service.serve(turns.stream().map(Turn::question).toList());
      for (int i = 0; i < turns.size(); i++) {
        turns.get(i).answer().complete(answers.get(i));
      }
    } catch (InterruptedIOException e) {
      // Meant for the one who serves: the others' turn is yet to come.
      own.answer().completeExceptionally(e);
      turns.stream().filter(turn -> !turn.answer().isDone()).forEach(queue::add);
    } catch (IOException | RuntimeException e) {
      turns.forEach(turn -> turn.answer().completeExceptionally(e));
    }
  }
}
