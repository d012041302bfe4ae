package dev.artel.node;

import java.util.concurrent.ExecutionException;

/** What a task on another thread failed of, as if it had failed on this one. */
final class Causes {
  private Causes() {}

  /** Throws what is unchecked, and returns an interruption for the caller to throw. */
  static InterruptedException of(ExecutionException failure) {
    return switch (failure.getCause()) {
      case InterruptedException interrupted -> interrupted;
      case RuntimeException broken -> throw broken;
      case Error fatal -> throw fatal;
      case null, default -> throw new IllegalStateException("the learner failed", failure);
    };
  }
}
