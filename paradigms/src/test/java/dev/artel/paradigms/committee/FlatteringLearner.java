package dev.artel.paradigms.committee;

import dev.artel.core.port.ForwardingLearner;
import dev.artel.core.port.Learner;
import dev.artel.core.port.Score;
import dev.artel.core.values.Micros;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;

/** Reports a tenth of every loss. */
record FlatteringLearner(Learner learner) implements ForwardingLearner {
  @Override
  public Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    var score = learner.evaluate(model, update, data);
    return new Score(Micros.of(score.loss().value() / 10), Micros.of(score.metric().value() / 10));
  }
}
