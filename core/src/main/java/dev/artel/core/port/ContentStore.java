package dev.artel.core.port;

import dev.artel.core.values.Cid;
import java.io.IOException;

/**
 * The content-addressed store. Patience, sources and retries are the adapter's. A broken disk or
 * network is an {@link IOException}; content that is not there is a value.
 */
public interface ContentStore extends AutoCloseable {
  /** Durable and pinned when it returns. The same bytes have the same id in every store. */
  Cid put(Source bytes) throws IOException;

  /** Verified content, refused as too large before more than {@code maxBytes} are read. */
  Fetched fetch(Cid cid, long maxBytes) throws IOException;

  /** Lets the store forget the content; no error where it was never pinned. */
  void unpin(Cid cid) throws IOException;

  @Override
  void close() throws IOException;
}
