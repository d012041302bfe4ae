package dev.artel.adapters.ledger;

import dev.artel.core.values.Hash;

/**
 * What a full replay found to be as the law wants it.
 *
 * @param head hash of the last block: who has noted it elsewhere can tell an older copy of the file
 */
public record Verified(long height, long commands, long events, long rows, Hash head) {}
