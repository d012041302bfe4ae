package dev.artel.testkit;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A store for simulations: a map. Its ids are plain SHA-256 of the bytes, not those of the IPFS
 * profile, because nothing ever leaves a simulation; so its content has no size limit but memory,
 * and what is unpinned is gone at once.
 */
public final class MemoryStore implements ContentStore {
  private final Map<Cid, byte[]> contents = new ConcurrentHashMap<>();

  @Override
  public Cid put(Source bytes) throws IOException {
    var octets = bytes.read(bytes.size());
    var cid = new Cid(Digests.sha256(octets));
    contents.putIfAbsent(cid, octets);
    return cid;
  }

  @Override
  public Fetched fetch(Cid cid, long maxBytes) {
    var octets = contents.get(cid);
    if (octets == null) {
      return new Fetched.Missing();
    }
    return octets.length > maxBytes
        ? new Fetched.TooLarge(octets.length)
        : new Fetched.Found(Source.of(octets));
  }

  @Override
  public void unpin(Cid cid) {
    contents.remove(cid);
  }

  @Override
  public void close() {}
}
