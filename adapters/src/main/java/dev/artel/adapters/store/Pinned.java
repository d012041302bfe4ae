package dev.artel.adapters.store;

/**
 * Content that the store keeps.
 *
 * @param size bytes of the file; 0 where the root block can't be read
 * @param trouble why it can't; empty where it can
 */
public record Pinned(ContentId id, long size, String trouble) {}
