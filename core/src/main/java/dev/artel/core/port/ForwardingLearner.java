package dev.artel.core.port;

import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Tree;
import java.util.List;
import java.util.Optional;

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
  default double[] losses(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException {
    return learner().losses(model, update, own, held);
  }

  @Override
  default List<Measure> measures(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException {
    return learner().measures(model, update, own, held);
  }

  @Override
  default Optional<String> objection(ModelSpec model, Tree plan, Update update) {
    return learner().objection(model, plan, update);
  }

  @Override
  default float[] outputs(ModelSpec model, Update update, Dataset probe)
      throws InterruptedException {
    return learner().outputs(model, update, probe);
  }
}
