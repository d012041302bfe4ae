package dev.artel.adapters.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Many writers, or one collector of garbage, over all threads and processes that use a folder. The
 * system's lock is the process's and not the thread's, and closing any channel on the file gives it
 * up: so a process has one channel a folder, held from its first writer to its last. A process that
 * dies gives its lock up.
 */
final class StoreLock {
  /** Gives the lock up. */
  interface Hold extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  private static final Map<Path, StoreLock> LOCKS = new ConcurrentHashMap<>();

  private final ReentrantReadWriteLock threads = new ReentrantReadWriteLock(true);
  private int holders;
  private Hold system = () -> {};

  private StoreLock() {}

  static Hold shared(StoreFolder folder) throws IOException {
    var lock = of(folder);
    return lock.take(lock.threads.readLock(), folder, true);
  }

  static Hold exclusive(StoreFolder folder) throws IOException {
    var lock = of(folder);
    return lock.take(lock.threads.writeLock(), folder, false);
  }

  private static StoreLock of(StoreFolder folder) throws IOException {
    return LOCKS.computeIfAbsent(folder.root().toRealPath(), root -> new StoreLock());
  }

  private Hold take(Lock lock, StoreFolder folder, boolean shared) throws IOException {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + folder.lock());
    }
    try {
      enter(folder, shared);
    } catch (IOException e) {
      lock.unlock();
      throw e;
    }
    return () -> {
      try {
        leave();
      } finally {
        lock.unlock();
      }
    };
  }

  private synchronized void enter(StoreFolder folder, boolean shared) throws IOException {
    if (holders == 0) {
      system = lockFile(folder, shared);
    }
    holders++;
  }

  private synchronized void leave() throws IOException {
    holders--;
    if (holders == 0) {
      system.close();
    }
  }

  private static Hold lockFile(StoreFolder folder, boolean shared) throws IOException {
    var channel = folder.openLock();
    try {
      channel.lock(0, Long.MAX_VALUE, shared);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return channel::close;
  }
}
