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
import java.util.Optional;
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
  private static final int MOST_DOUBLINGS = 6;

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
  private final Manner manner;
  private final Map<String, Thread> running = new HashMap<>();
  private final Map<String, Answer> answers = new HashMap<>();
  private final ReentrantLock sending = new ReentrantLock();
  private long lastNonce;

  /** How they bear with failures, and who is told. */
  record Manner(Perseverance perseverance, Witness witness) {}

  /**
   * When an answered command may be sent again: not before the ledger has moved, or some time on.
   *
   * @param times that it has been answered since it is wanted
   */
  private record Answer(long height, long nanos, int times) {
    boolean holds(long now) {
      return height >= now && System.nanoTime() - nanos < hold().toNanos();
    }

    private Duration hold() {
      return Duration.ofSeconds(1L << Math.min(times - 1, MOST_DOUBLINGS));
    }
  }

  VirtualThreadHands(
      Ledger ledger, Tools tools, Journal journal, Manner manner, Consumer<Done> report) {
    this.ledger = ledger;
    this.tools = tools;
    this.journal = journal;
    this.manner = manner;
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
      int times = 1 + Optional.ofNullable(answers.get(done.path())).map(Answer::times).orElse(0);
      answers.put(done.path(), new Answer(at, System.nanoTime(), times));
    }
  }

  void stop() {
    running.values().forEach(Thread::interrupt);
  }

  private Thread start(Step step) {
    return Thread.ofVirtual().name(step.path()).start(() -> run(step));
  }

  private void run(Step step) {
    manner.witness().began(step);
    var result = carryOut(step);
    manner.witness().ended(step, result);
    report.accept(new Done(this, step.path(), result));
  }

  private Result carryOut(Step step) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(step);
      } catch (InterruptedException e) {
        return new Result.Cancelled();
      } catch (Throwable e) {
        if (Thread.currentThread().isInterrupted()) {
          return new Result.Cancelled();
        }
        if (!manner.perseverance().goesOn(attempt, e)) {
          return new Result.Broken(e);
        }
        manner.witness().failed(step.path(), e, Perseverance.pause(attempt));
        LOG.log(Level.WARNING, "{0} failed and is tried again: {1}", step.path(), e);
      }
      try {
        Thread.sleep(Perseverance.pause(attempt));
      } catch (InterruptedException e) {
        return new Result.Cancelled();
      }
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
