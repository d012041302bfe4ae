package dev.artel.cli.run;

import dev.artel.core.port.Learner;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Score;
import dev.artel.core.port.Trained;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import java.util.concurrent.atomic.AtomicLong;

/** Counts evaluations: they are nearly all of a validator's work. */
final class CountingLearner implements Learner {
  private final Learner learner;
  private final AtomicLong evaluations = new AtomicLong();

  CountingLearner(Learner learner) {
    this.learner = learner;
  }

  long evaluations() {
    return evaluations.get();
  }

  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    evaluations.incrementAndGet();
    return learner.evaluate(model, update, data);
  }

  @Override
  public Layout layout(ModelSpec model) {
    return learner.layout(model);
  }

  @Override
  public Update initial(ModelSpec model, long seed) {
    return learner.initial(model, seed);
  }

  @Override
  public Trained train(Lesson lesson) throws InterruptedException {
    return learner.train(lesson);
  }

  @Override
  public float[] outputs(ModelSpec model, Update update, Dataset probe)
      throws InterruptedException {
    return learner.outputs(model, update, probe);
  }
}
