package dev.artel.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ContentStore} promises. An adapter's test extends it and says how to open. */
public abstract class ContentStoreSuite {
  private static final long SEED = 20_250_731;
  private static final long MANY = 1L << 40;

  private ContentStore store;

  /** An empty store of its own; the suite closes it. */
  protected abstract ContentStore openStore() throws IOException;

  @BeforeEach
  void open() throws IOException {
    store = openStore();
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  /** The same bytes for the same size, in every test of a store. */
  public static byte[] content(int size) {
    var octets = new byte[size];
    new SplittableRandom(SEED + size).nextBytes(octets);
    return octets;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1000, 262_143, 262_144, 262_145, 3_000_000})
  void shouldGiveBackWhatWasPut(int size) throws IOException {
    var cid = store.put(Source.of(content(size)));

    assertThat(read(cid, size)).as("size %d, seed %d", size, SEED).isEqualTo(content(size));
  }

  @Test
  void shouldGiveTheSameBytesTheSameIdAndOthersAnother() throws IOException {
    var first = store.put(Source.of(content(300_000)));
    var second = store.put(Source.of(content(300_000)));
    var other = store.put(Source.of(content(300_001)));

    assertThat(second).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void shouldLetFoundContentBeReadAgain() throws IOException {
    var cid = store.put(Source.of(content(5000)));

    var found = (Fetched.Found) store.fetch(cid, 5000);

    assertThat(found.bytes().size()).isEqualTo(5000);
    assertThat(found.bytes().read(5000)).isEqualTo(content(5000));
    assertThat(found.bytes().read(5000)).isEqualTo(content(5000));
  }

  @Test
  void shouldSayThatUnknownContentIsMissing() throws IOException {
    var unknown = new Cid(Digests.sha256(content(7)));

    assertThat(store.fetch(unknown, MANY)).isEqualTo(new Fetched.Missing());
  }

  @Test
  void shouldRefuseContentOverTheReadersLimit() throws IOException {
    var cid = store.put(Source.of(content(600_000)));

    assertThat(store.fetch(cid, 599_999)).isEqualTo(new Fetched.TooLarge(600_000));
    assertThat(store.fetch(cid, 600_000)).isInstanceOf(Fetched.Found.class);
  }

  @Test
  void shouldTakeAnUnpinOfWhatItNeverHad() throws IOException {
    store.unpin(new Cid(Digests.sha256(content(9))));

    var cid = store.put(Source.of(content(9)));
    store.unpin(cid);
    store.unpin(cid);

    assertThat(store.put(Source.of(content(9)))).isEqualTo(cid);
    assertThat(read(cid, 9)).isEqualTo(content(9));
  }

  @Test
  void shouldTakeContentWhoseSourceBrokeTheFirstTime() throws IOException {
    var whole = content(400_000);

    assertThatThrownBy(() -> store.put(torn(whole))).isInstanceOf(IOException.class);

    var cid = store.put(Source.of(whole));
    assertThat(read(cid, whole.length)).isEqualTo(whole);
  }

  @Test
  void shouldServeManyThreadsAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<byte[]>>();
      for (int i = 0; i < 40; i++) {
        int size = 1000 + i % 10 * 40_000;
        tasks.add(() -> read(store.put(Source.of(content(size))), size));
      }
      for (var done : threads.invokeAll(tasks)) {
        var octets = done.get();
        assertThat(octets).isEqualTo(content(octets.length));
      }
    }
  }

  private byte[] read(Cid cid, long limit) throws IOException {
    var fetched = store.fetch(cid, limit);
    assertThat(fetched).isInstanceOf(Fetched.Found.class);
    return ((Fetched.Found) fetched).bytes().read(limit);
  }

  /** A source that fails before its last byte. */
  private static Source torn(byte[] octets) {
    return new Source() {
      @Override
      public InputStream open() {
        return new SequenceInputStream(
            new ByteArrayInputStream(octets, 0, octets.length - 1), new Broken());
      }

      @Override
      public long size() {
        return octets.length;
      }
    };
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the source broke");
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      return read();
    }
  }
}
