package dev.artel.bench.robust;

import dev.artel.core.port.Learner;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Score;
import dev.artel.core.port.Trained;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;

/**
 * A learner whose every task starts from the model of one seed. A task draws its own, and two
 * starting models alone make as much of a difference as some rules do.
 */
record SameStart(Learner learner, long seed) implements Learner {
  @Override
  public Layout layout(ModelSpec model) {
    return learner.layout(model);
  }

  @Override
  public Update initial(ModelSpec model, long drawn) {
    return learner.initial(model, seed);
  }

  @Override
  public Trained train(Lesson lesson) throws InterruptedException {
    return learner.train(lesson);
  }

  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    return learner.evaluate(model, update, data);
  }

  @Override
  public float[] outputs(ModelSpec model, Update update, Dataset probe)
      throws InterruptedException {
    return learner.outputs(model, update, probe);
  }
}
