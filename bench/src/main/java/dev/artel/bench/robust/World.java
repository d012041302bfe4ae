package dev.artel.bench.robust;

import dev.artel.core.port.Learner;
import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Tree;
import java.util.List;

/**
 * What is learnt, how, and from which data.
 *
 * @param parts the honest workers' data, then the dishonest ones'
 * @param flipped the dishonest ones' data under wrong labels
 * @param fragments what the committee judges by, one a round
 */
record World(
    Task task, List<Dataset> parts, List<Dataset> flipped, List<Dataset> fragments, Exam exam) {
  /** A model, how it is trained locally, and the learner that does. */
  record Task(ModelSpec model, Tree plan, Learner learner) {}

  /**
   * @param test what nobody sees before the end
   * @param seed of the keys and of what the dishonest draw
   */
  record Exam(Dataset test, long seed) {}

  World {
    parts = List.copyOf(parts);
    flipped = List.copyOf(flipped);
    fragments = List.copyOf(fragments);
  }

  int honest() {
    return parts.size() - flipped.size();
  }

  int rounds() {
    return fragments.size();
  }
}
