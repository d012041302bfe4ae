package dev.artel.testkit.sim;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.testkit.MemoryStore;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One store for all nodes; each looks at it through a reader of its own, faults included. */
final class SimStore {
  private final ContentStore shared = new MemoryStore();
  private final Map<Cid, Integer> numbers = new LinkedHashMap<>();
  private final Faults faults;

  SimStore(Faults faults) {
    this.faults = faults;
  }

  /** In the order in which they were first put. */
  List<Cid> cids() {
    return List.copyOf(numbers.keySet());
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
      numbers.putIfAbsent(cid, numbers.size() + 1);
      return cid;
    }

    /** A store checks what it reads: swapped bytes are missing ones. */
    @Override
    public Fetched fetch(Cid cid, long maxBytes) throws IOException {
      int nth = numbers.getOrDefault(cid, 0);
      return faults.misses(node, nth) || faults.swaps(nth)
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
