package dev.artel.cli.node;

import dev.artel.cli.ExitCode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns the signals that end a process into a node's orderly end: it begins nothing new, closes
 * what it has open, and the process ends with 0. What was under way is done anew at the next start.
 */
public final class StopHook implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  public StopHook(Runnable stop) {
    this.hook = new Thread(() -> end(stop));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(Runnable stop) {
    stop.run();
    try {
      if (ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        // The status of a process that a signal ends is otherwise the signal's.
        Runtime.getRuntime().halt(ExitCode.OK.number());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is closed. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is stopping: the hook ends it.
    }
  }
}
