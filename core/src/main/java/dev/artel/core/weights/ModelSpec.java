package dev.artel.core.weights;

import dev.artel.core.wire.Tree;

/** Which model: a family that some learner knows, and what only that family understands. */
public record ModelSpec(String family, Tree body) {}
