package dev.artel.testkit.sim;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One store for all nodes; each looks at it through a reader of its own, faults included. */
final class SimStore {
  private static final long MOST = 1L << 30;

  private final Map<Cid, byte[]> content = new LinkedHashMap<>();
  private final Faults faults;

  SimStore(Faults faults) {
    this.faults = faults;
  }

  /** In the order in which they were first put. */
  List<Cid> cids() {
    return List.copyOf(content.keySet());
  }

  Cid put(byte[] octets) {
    var cid = new Cid(Digests.sha256(octets));
    content.putIfAbsent(cid, octets);
    return cid;
  }

  ContentStore reader(int node) {
    return new Reader(node);
  }

  private final class Reader implements ContentStore {
    private final int node;

    Reader(int node) {
      this.node = node;
    }

    @Override
    public Cid put(Source bytes) throws IOException {
      return SimStore.this.put(bytes.read(MOST));
    }

    /** A store checks what it reads: swapped bytes are missing ones. */
    @Override
    public Fetched fetch(Cid cid, long maxBytes) {
      var found = content.get(cid);
      if (found == null || faults.misses(node, cid) || faults.swaps(cid)) {
        return new Fetched.Missing();
      }
      return found.length > maxBytes
          ? new Fetched.TooLarge(found.length)
          : new Fetched.Found(Source.of(found));
    }

    @Override
    public void unpin(Cid cid) {}

    @Override
    public void close() {}
  }
}
