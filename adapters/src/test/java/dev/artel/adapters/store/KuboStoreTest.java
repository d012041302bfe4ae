package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.testkit.ContentStoreSuite;
import dev.artel.testkit.engines.KuboSwarm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store promises, kept by a Kubo daemon; and that both store the same blocks. */
class KuboStoreTest extends ContentStoreSuite {
  private static final long SEED = 5;
  private static final int CHUNK = 262_144;
  private static final int LINKS = 174;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir static Path swarmFolder;
  @TempDir Path folder;

  private static KuboSwarm swarm;
  private static URI url;

  @BeforeAll
  static void start() {
    swarm = new KuboSwarm(swarmFolder);
    url = swarm.start("a");
  }

  @AfterAll
  static void stop() {
    swarm.close();
  }

  private static KuboStore store() {
    return new KuboStore(url, List.of(), PATIENCE);
  }

  @Override
  protected ContentStore openStore() {
    return store();
  }

  @Test
  void shouldGiveTheIdsOfTheEmbeddedStore() throws IOException {
    var sizes = new SplittableRandom(SEED).longs(8, 0, 3L * CHUNK);
    var borders = LongStream.of(0, CHUNK, 2 * CHUNK).flatMap(KuboStoreTest::around);

    compare(LongStream.concat(sizes, borders));
  }

  @Tag("long")
  @Test
  void shouldGiveTheIdsOfTheEmbeddedStoreWhereTheTreeGrows() throws IOException {
    compare(LongStream.of((long) LINKS * CHUNK, (long) LINKS * CHUNK + 1));
  }

  private static LongStream around(long size) {
    return LongStream.of(Math.max(0, size - 1), size, size + 1);
  }

  private void compare(LongStream sizes) throws IOException {
    var embedded = new EmbeddedStore(folder);
    try (var kubo = store()) {
      for (long size : sizes.toArray()) {
        var content = new Pattern(size);

        var id = kubo.put(content);

        assertThat(id).as("size %d, seed %d", size, SEED).isEqualTo(embedded.put(content));
        assertSame(kubo, id, content);
      }
    }
  }

  @Test
  void shouldForgetWhatIsUnpinned() throws IOException {
    try (var kubo = store()) {
      var kept = kubo.put(new Pattern(1, 600_000));
      var gone = kubo.put(new Pattern(2, 600_000));

      kubo.unpin(gone);
      kubo.gc();

      assertThat(kubo.fetch(gone, 600_000)).isEqualTo(new Fetched.Missing());
      assertSame(kubo, kept, new Pattern(1, 600_000));
    }
  }

  private static void assertSame(ContentStore store, Cid id, Source content) throws IOException {
    var found = (Fetched.Found) store.fetch(id, content.size());
    try (var expected = content.open();
        var given = found.bytes().open()) {
      assertThat(given).as("%s", content).hasSameContentAs(expected);
    }
  }
}
