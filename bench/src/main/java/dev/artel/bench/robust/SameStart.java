package dev.artel.bench.robust;

import dev.artel.core.port.ForwardingLearner;
import dev.artel.core.port.Learner;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;

/**
 * A learner whose every task starts from the model of one seed. A task draws its own, and two
 * starting models alone make as much of a difference as some rules do.
 */
record SameStart(Learner learner, long seed) implements ForwardingLearner {
  @Override
  public Update initial(ModelSpec model, long drawn) {
    return learner.initial(model, seed);
  }
}
