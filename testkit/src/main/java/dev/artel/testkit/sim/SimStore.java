package dev.artel.testkit.sim;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.testkit.MemoryStore;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One store for all nodes; each looks at it through a reader of its own, faults included. */
final class SimStore {
  private final ContentStore shared = new MemoryStore();
  private final Set<Cid> cids = new LinkedHashSet<>();
  private final Faults faults;

  SimStore(Faults faults) {
    this.faults = faults;
  }

  /** In the order in which they were first put. */
  List<Cid> cids() {
    return List.copyOf(cids);
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
      var cid = shared.put(bytes);
      cids.add(cid);
      return cid;
    }

    /** A store checks what it reads: swapped bytes are missing ones. */
    @Override
    public Fetched fetch(Cid cid, long maxBytes) throws IOException {
      return faults.misses(node, cid) || faults.swaps(cid)
          ? new Fetched.Missing()
          : shared.fetch(cid, maxBytes);
    }

    /** The others may have it pinned still. */
    @Override
    public void unpin(Cid cid) {}

    @Override
    public void close() {}
  }
}
