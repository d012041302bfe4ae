package dev.artel.node;

import dev.artel.core.port.ForwardingLearner;
import dev.artel.core.port.Learner;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A learner that is loaded when it is first needed: most of a node's life it only waits. */
public final class LazyLearner implements ForwardingLearner, AutoCloseable {
  private final Supplier<Learner> loader;
  private final int threads;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<BoundedLearner> loaded = Optional.empty();

  /**
   * @param threads that train and score at once
   */
  public LazyLearner(Supplier<Learner> loader, int threads) {
    this.loader = loader;
    this.threads = threads;
  }

  @Override
  public Learner learner() {
    lock.lock();
    try {
      var learner = loaded.orElseGet(() -> new BoundedLearner(loader.get(), threads));
      loaded = Optional.of(learner);
      return learner;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      loaded.ifPresent(BoundedLearner::close);
    } finally {
      lock.unlock();
    }
  }
}
