package dev.artel.core.port;

import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;

/** A learner that leaves to another whatever it does not do itself. */
public interface ForwardingLearner extends Learner {
  Learner learner();

  @Override
  default Layout layout(ModelSpec model) {
    return learner().layout(model);
  }

  @Override
  default Update initial(ModelSpec model, long seed) {
    return learner().initial(model, seed);
  }

  @Override
  default Trained train(Lesson lesson) throws InterruptedException {
    return learner().train(lesson);
  }

  @Override
  default Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException {
    return learner().evaluate(model, update, data);
  }

  @Override
  default float[] outputs(ModelSpec model, Update update, Dataset probe)
      throws InterruptedException {
    return learner().outputs(model, update, probe);
  }
}
