package dev.artel.core.paradigm;

import dev.artel.core.values.Cid;

/**
 * A model that a party holds while its task goes on.
 *
 * @param path of the label that it is sealed under, with the task and the party
 * @param grant opens for the party itself
 */
public record Held(String path, Cid grant) {}
