package dev.artel.node;

import dev.artel.core.port.ForwardingLearner;
import dev.artel.core.port.Learner;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A learner that is loaded when it is first needed: most of a node's life it only waits. */
public final class LazyLearner implements ForwardingLearner {
  private final Supplier<Learner> loader;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Learner> loaded = Optional.empty();

  public LazyLearner(Supplier<Learner> loader) {
    this.loader = loader;
  }

  @Override
  public Learner learner() {
    lock.lock();
    try {
      var learner = loaded.orElseGet(loader);
      loaded = Optional.of(learner);
      return learner;
    } finally {
      lock.unlock();
    }
  }
}
