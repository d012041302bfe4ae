package dev.artel.core.paradigm;

import dev.artel.core.weights.ModelSpec;
import dev.artel.core.wire.Tree;

/**
 * What a requester publishes, as canonical JSON in the store.
 *
 * @param plan local training, read by the learner
 * @param aggregation name of a rule of {@code core.weights}
 * @param rules bound to a record of the paradigm
 */
public record TaskFile(
    String name, String paradigm, ModelSpec model, Tree plan, String aggregation, Tree rules) {}
