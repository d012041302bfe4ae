package dev.artel.adapters.store;

import java.io.IOException;

/** Takes the blocks of a file that is being cut up. */
@FunctionalInterface
interface BlockSink {
  void accept(ContentId id, byte[] block) throws IOException;
}
