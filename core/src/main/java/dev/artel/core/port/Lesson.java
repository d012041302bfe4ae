package dev.artel.core.port;

import dev.artel.core.values.Hash;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Tree;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * One local training.
 *
 * @param teachers models to distil from; empty but in a ring
 * @param plan the task's local plan (epochs, batch, optimiser), which the learner reads
 * @param secret all that is random comes from it. Whoever knows it can take privacy's noise off
 *     again, so it is never printed, and wide enough that nobody can guess it
 */
public record Lesson(
    ModelSpec model, Update start, List<Update> teachers, Dataset data, Tree plan, Hash secret) {
  /** For what need not stay secret: the order of samples, dropout. */
  public long seed() {
    return ByteBuffer.wrap(secret.bytes().toArray()).getLong();
  }

  @Override
  public String toString() {
    return "Lesson[" + model + "]";
  }
}
