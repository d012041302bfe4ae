package dev.artel.adapters.store;

import java.io.IOException;

/** Where the blocks of a file are had from. */
@FunctionalInterface
interface Blocks {
  /** Larger ones are not exchanged by IPFS either. */
  int LARGEST = 2 << 20;

  /**
   * The block, checked against its id.
   *
   * @throws MissingException if it is not there
   * @throws DamagedException if it is another's
   */
  byte[] read(ContentId id) throws IOException;
}
