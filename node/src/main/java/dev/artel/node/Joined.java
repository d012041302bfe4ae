package dev.artel.node;

import dev.artel.core.values.Hash;
import dev.artel.core.wire.Tree;

/**
 * A task that a node takes part in.
 *
 * @param options what its owner chose for it
 */
public record Joined(Hash task, String role, Tree options) {}
