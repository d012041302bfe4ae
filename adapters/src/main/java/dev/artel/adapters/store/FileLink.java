package dev.artel.adapters.store;

/**
 * A node's reference to a child.
 *
 * @param size bytes of the file below
 * @param total bytes of all blocks below, the child's own among them
 */
record FileLink(ContentId id, long size, long total) {}
