package dev.artel.core.port;

import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Layout;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;

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

  /** The model's raw outputs (logits), sample after sample. */
  float[] outputs(ModelSpec model, Update update, Dataset probe) throws InterruptedException;
}
