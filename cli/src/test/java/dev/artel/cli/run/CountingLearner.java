package dev.artel.cli.run;

import dev.artel.core.port.ForwardingLearner;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Score;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import java.util.concurrent.atomic.AtomicLong;

/** Counts evaluations: they are nearly all of a validator's work. */
final class CountingLearner implements ForwardingLearner {
  private final Learner learner;
  private final AtomicLong evaluations = new AtomicLong();

  CountingLearner(Learner learner) {
    this.learner = learner;
  }

  @Override
  public Learner learner() {
    return learner;
  }

  long evaluations() {
    return evaluations.get();
  }

  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    evaluations.incrementAndGet();
    return learner.evaluate(model, update, data);
  }
}
