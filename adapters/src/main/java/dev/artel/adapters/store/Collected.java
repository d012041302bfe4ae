package dev.artel.adapters.store;

/**
 * What a collection of garbage did.
 *
 * @param blocks deleted
 * @param bytes of the deleted blocks and leftovers
 * @param leftovers deleted: files that writers killed midway had left
 * @param kept blocks that pins lead to
 */
public record Collected(long blocks, long bytes, long leftovers, long kept) {}
