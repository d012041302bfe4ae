package dev.artel.cli.engines;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps a group of engines running until it is told to stop. One thread at a time starts and ends
 * them.
 */
final class Keeper {
  private static final Logger LOG = System.getLogger(Keeper.class.getName());
  private static final Duration EVERY = Duration.ofMillis(500);

  private final EngineGroup group;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean stopped;

  Keeper(EngineGroup group) {
    this.group = group;
  }

  List<Engine> engines() {
    return group.engines();
  }

  void requireProgram() throws IOException {
    group.requireProgram();
  }

  void start() throws IOException, InterruptedException {
    lock.lock();
    try {
      if (stopped) {
        throw new EngineException("engines are stopped before they were started");
      }
      group.start();
    } finally {
      lock.unlock();
    }
    Thread.ofVirtual().name("engine keeper").start(this::keep);
  }

  private void keep() {
    try {
      while (!stopped) {
        revive();
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException e) {
      // The process ends.
    }
  }

  /** What fails is tried again: another engine may have died meanwhile. */
  private void revive() throws InterruptedException {
    lock.lock();
    try {
      if (!stopped) {
        group.revive();
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "an engine does not start again", e);
    } finally {
      lock.unlock();
    }
  }

  /** Blocks until all answer. */
  void await() throws IOException, InterruptedException {
    lock.lock();
    try {
      group.revive();
    } finally {
      lock.unlock();
    }
  }

  /** For good; also what another process has started. */
  void stop() throws IOException, InterruptedException {
    stopped = true;
    lock.lock();
    try {
      group.stop();
    } finally {
      lock.unlock();
    }
  }
}
