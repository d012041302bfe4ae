package dev.artel.node;

import dev.artel.core.law.Command;
import dev.artel.core.paradigm.Journal;
import dev.artel.core.paradigm.Step;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Receipt;
import dev.artel.core.runtime.Hands;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Hands with a virtual thread for each running step. {@link #only} is called by one thread, the
 * conductor's; what a step's own thread leaves behind reaches it through {@code report}, so that
 * all books are kept by the conductor alone.
 */
final class VirtualThreadHands implements Hands {
  private static final Logger LOG = System.getLogger(VirtualThreadHands.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration HOLD = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 4;

  /** A step that has come to its end, for better or worse. */
  record Done(VirtualThreadHands hands, String path, Result result) {}

  /** What became of a step. */
  sealed interface Result {
    record Worked() implements Result {}

    record Answered(Receipt receipt) implements Result {}

    record Cancelled() implements Result {}

    /** The world is broken, after several attempts: a full disk, a missing library. */
    record Broken(Throwable cause) implements Result {}
  }

  private final Ledger ledger;
  private final Tools tools;
  private final Journal journal;
  private final Consumer<Done> report;
  private final Map<String, Thread> running = new HashMap<>();
  private final Map<String, Answer> answers = new HashMap<>();
  private final ReentrantLock sending = new ReentrantLock();
  private long lastNonce;

  /**
   * When an answered command may be sent again: not before the ledger has moved, or some time on.
   */
  private record Answer(long height, long nanos) {
    boolean holds(long now) {
      return height >= now && System.nanoTime() - nanos < HOLD.toNanos();
    }
  }

  VirtualThreadHands(Ledger ledger, Tools tools, Journal journal, Consumer<Done> report) {
    this.ledger = ledger;
    this.tools = tools;
    this.journal = journal;
    this.report = report;
  }

  @Override
  public void only(List<Step> wanted, long height) {
    var paths = wanted.stream().map(Step::path).collect(Collectors.toSet());
    running.forEach(
        (path, thread) -> {
          if (!paths.contains(path)) {
            thread.interrupt();
          }
        });
    answers.keySet().retainAll(paths);
    for (var step : wanted) {
      var answer = answers.get(step.path());
      boolean held = answer != null && answer.holds(height);
      if (!held && !running.containsKey(step.path())) {
        running.put(step.path(), start(step));
      }
    }
  }

  /** The conductor hands back what {@code report} told it, with the height it has seen by then. */
  void finished(Done done, long height) {
    running.remove(done.path());
    if (done.result() instanceof Result.Answered answered) {
      long at = answered.receipt() instanceof Receipt.Included in ? in.at().height() - 1 : height;
      answers.put(done.path(), new Answer(at, System.nanoTime()));
    }
  }

  void stop() {
    running.values().forEach(Thread::interrupt);
  }

  private Thread start(Step step) {
    return Thread.ofVirtual()
        .name(step.path())
        .start(() -> report.accept(new Done(this, step.path(), carryOut(step))));
  }

  private Result carryOut(Step step) {
    var pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(step);
      } catch (InterruptedException e) {
        return new Result.Cancelled();
      } catch (Exception e) {
        if (Thread.currentThread().isInterrupted()) {
          return new Result.Cancelled();
        }
        if (attempt == ATTEMPTS) {
          return new Result.Broken(e);
        }
        LOG.log(Level.WARNING, "{0} failed and is tried again: {1}", step.path(), e);
      } catch (Throwable e) {
        return new Result.Broken(e);
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        return new Result.Cancelled();
      }
      pause = pause.multipliedBy(2);
    }
  }

  private Result attempt(Step step) throws Exception {
    return switch (step) {
      case Step.Work work -> {
        journal.put(work.path(), work.job().run(tools));
        yield new Result.Worked();
      }
      case Step.Submit submit -> new Result.Answered(send(submit.command()));
    };
  }

  /**
   * One command of a party at a time: the door wants its nonces to rise in the order of arrival.
   */
  private Receipt send(Command command) throws IOException, InterruptedException {
    sending.lockInterruptibly();
    try {
      lastNonce = Math.max(lastNonce + 1, System.currentTimeMillis());
      return ledger.submit(tools.sealing().sign(lastNonce, command));
    } finally {
      sending.unlock();
    }
  }
}
