package dev.artel.adapters.ledger;

import dev.artel.core.law.Beacons;
import dev.artel.core.law.Position;
import dev.artel.core.values.Hash;

/**
 * The head of a block.
 *
 * @param parent hash of the block before; of the genesis for block 0
 * @param commands digest of the block's lines in the table of that name; so {@code events}
 * @param state checksum of all rows and nonces as the block leaves them
 */
record Block(long height, long time, Hash parent, Hash commands, Hash events, Hash state) {
  private static final String DOMAIN = "artel/block/1";

  Hash hash() {
    return new LogDigest().add(DOMAIN, height, time, parent, commands, events, state).hash();
  }

  Position position() {
    return new Position(time, height, Beacons.NONE);
  }
}
