package dev.artel.console.explorer;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Fetched;
import dev.artel.core.seal.Grants;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what is on record under a content id: named by an event, or sealed content behind a grant
 * that an event names. Each grant is read once, when somebody asks.
 */
final class Artefacts {
  private final ContentStore store;
  private final Map<Cid, Set<Artefact>> found = new HashMap<>();
  private int seen;

  Artefacts(ContentStore store) {
    this.store = store;
  }

  synchronized List<Artefact> of(List<Entry> log, Cid cid) throws IOException {
    if (log.size() < seen) {
      found.clear();
      seen = 0;
    }
    while (seen < log.size()) {
      for (var artefact : Artefact.of(log.get(seen))) {
        note(artefact.cid(), artefact);
        if (store.fetch(artefact.cid(), Grants.MAX_SIZE) instanceof Fetched.Found(var bytes)) {
          var grant = Grants.read(bytes.read(Grants.MAX_SIZE));
          grant.ifPresent(opening -> note(opening.ciphertext(), artefact));
        }
      }
      seen++;
    }
    return List.copyOf(found.getOrDefault(cid, Set.of()));
  }

  private void note(Cid cid, Artefact artefact) {
    found.computeIfAbsent(cid, _ -> new LinkedHashSet<>()).add(artefact);
  }
}
