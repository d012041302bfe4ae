package dev.artel.core.port;

import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.ModelSpec;
import dev.artel.core.weights.Update;
import dev.artel.core.wire.Tree;
import java.util.List;

/**
 * One local training.
 *
 * @param teachers models to distil from; empty but in a ring
 * @param plan the task's local plan (epochs, batch, optimiser), which the learner reads
 */
public record Lesson(
    ModelSpec model, Update start, List<Update> teachers, Dataset data, Tree plan, long seed) {}
