package dev.artel.adapters.ledger;

import java.io.IOException;

/** Where commands wait to be written. */
interface Inbox extends AutoCloseable {
  /** Of a ledger that was opened for reading. */
  Inbox SHUT =
      new Inbox() {
        @Override
        public void add(Knock knock) throws IOException {
          throw new IOException("the ledger was opened for reading only");
        }

        @Override
        public void close() {}
      };

  void add(Knock knock) throws IOException;

  /** Writes what has arrived, and takes no more. */
  @Override
  void close() throws IOException;
}
