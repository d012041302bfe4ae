package dev.artel.node;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A store that tells how it fares, and fetches nothing above a node's own bound.
 *
 * @param most bytes that are fetched at once
 */
record WatchedStore(ContentStore store, Vitals vitals, long most) implements ContentStore {
  private static final byte[] PROBE = "artel".getBytes(StandardCharsets.US_ASCII);

  private interface Call<T> {
    T make() throws IOException;
  }

  private <T> T watched(Call<T> call) throws IOException {
    try {
      var result = call.make();
      vitals.storeAnswers();
      return result;
    } catch (IOException | RuntimeException e) {
      vitals.storeFails(e);
      throw e;
    }
  }

  /** Asks something that costs nothing, of which only the answer matters. */
  void probe() throws IOException {
    watched(() -> store.put(Source.of(PROBE)));
  }

  @Override
  public Cid put(Source bytes) throws IOException {
    var cid = watched(() -> store.put(bytes));
    vitals.put(bytes.size());
    return cid;
  }

  @Override
  public Fetched fetch(Cid cid, long maxBytes) throws IOException {
    var fetched = watched(() -> store.fetch(cid, Math.min(maxBytes, most)));
    if (fetched instanceof Fetched.Found(var source)) {
      vitals.fetched(source.size());
    }
    return fetched;
  }

  @Override
  public void unpin(Cid cid) throws IOException {
    watched(
        () -> {
          store.unpin(cid);
          return cid;
        });
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
