package dev.artel.paradigms.committee;

import dev.artel.core.port.Learner;
import dev.artel.core.port.Lesson;
import dev.artel.core.port.Score;
import dev.artel.core.port.Trained;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;

/** Reports a tenth of every loss. */
record FlatteringLearner(Learner honest) implements Learner {
  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    var score = honest.evaluate(model, update, data);
    return new Score(Micros.of(score.loss().value() / 10), Micros.of(score.metric().value() / 10));
  }

  @Override
  public Layout layout(ModelSpec model) {
    return honest.layout(model);
  }

  @Override
  public Update initial(ModelSpec model, long seed) {
    return honest.initial(model, seed);
  }

  @Override
  public Trained train(Lesson lesson) throws InterruptedException {
    return honest.train(lesson);
  }

  @Override
  public float[] outputs(ModelSpec model, Update update, Dataset probe)
      throws InterruptedException {
    return honest.outputs(model, update, probe);
  }
}
