package dev.artel.core.port;

import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Trains and scores models of one or more families. Blocking, interruptible, on the caller's thread
 * alone; the same arguments give the same bits on the same machine.
 */
public interface Learner {
  /** Refuses, as {@link IllegalArgumentException}, layers whose shapes do not fit together. */
  Layout layout(ModelSpec model);

  Update initial(ModelSpec model, long seed);

  Trained train(Lesson lesson) throws InterruptedException;

  Score evaluate(ModelSpec model, Update update, Dataset data) throws InterruptedException;

  /**
   * How badly the model serves one party: a loss for each example, in an order of the learner's
   * own. Two models are compared example by example. A classifier lets each class of the held rows
   * weigh alike: else whoever knows few classes well would take a model that knows all for worse.
   *
   * @param own the rows that the party trains on, which a model of what others know completes; a
   *     classifier has no use for them
   * @param held the rows to tell, none of them in {@code own}
   */
  double[] losses(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException;

  /** The same for people. It may cost more than the losses, by which models are judged. */
  List<Measure> measures(ModelSpec model, Update update, Dataset own, Dataset held)
      throws InterruptedException;

  /**
   * Why no party that kept to the plan can have sent this update, whatever its data; empty where
   * nothing speaks against it.
   */
  default Optional<String> objection(ModelSpec model, Tree plan, Update update) {
    return Optional.empty();
  }

  /** The model's raw outputs (logits), sample after sample. */
  float[] outputs(ModelSpec model, Update update, Dataset probe) throws InterruptedException;
}
