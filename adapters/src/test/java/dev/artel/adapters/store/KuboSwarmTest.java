package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.testkit.engines.KuboSwarm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parties with a Kubo daemon each, which know the others as peers. */
@Tag("long")
class KuboSwarmTest {
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Source CONTENT = new Pattern(1, 3_000_000);
  private static final Source MORE = new Pattern(2, 700_000);
  private static final Source LATER = new Pattern(3, 5000);

  @TempDir Path folder;

  private final List<KuboStore> stores = new ArrayList<>();
  private KuboSwarm swarm;

  @BeforeEach
  void start() throws IOException {
    swarm = new KuboSwarm(folder);
    var urls = NAMES.stream().map(swarm::start).toList();
    var addresses = new ArrayList<String>();
    for (var url : urls) {
      try (var store = new KuboStore(url, List.of(), PATIENCE)) {
        addresses.add(store.addresses().getFirst());
      }
    }
    // Each is told all addresses, its own among them: a list that all can share.
    urls.forEach(url -> stores.add(new KuboStore(url, addresses, PATIENCE)));
  }

  private KuboStore at(String name) {
    return stores.get(NAMES.indexOf(name));
  }

  @AfterEach
  void stop() {
    stores.forEach(KuboStore::close);
    swarm.close();
  }

  private void assertHas(String name, Cid id, Source content) throws IOException {
    var fetched = at(name).fetch(id, content.size());
    assertThat(fetched).as("%s at %s", id, name).isInstanceOf(Fetched.Found.class);
    try (var expected = content.open();
        var given = ((Fetched.Found) fetched).bytes().open()) {
      assertThat(given).as("%s at %s", content, name).hasSameContentAs(expected);
    }
  }

  @Test
  void shouldServeWhatOthersAddedWhoeverComesAndGoes() throws IOException {
    var id = at("a").put(CONTENT);
    assertHas("b", id, CONTENT);

    at("b").put(CONTENT);
    swarm.kill("a");
    assertHas("c", id, CONTENT);

    var more = at("b").put(MORE);
    swarm.start("a");
    assertHas("a", more, MORE);
    assertHas("a", id, CONTENT);

    var later = at("a").put(LATER);
    swarm.stop("b");
    assertHas("c", later, LATER);
  }
}
