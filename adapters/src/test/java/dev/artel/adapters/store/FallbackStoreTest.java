package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import dev.artel.testkit.ContentStoreSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several sources, each of which may lack, spoil, refuse or withhold what is asked. */
class FallbackStoreTest extends ContentStoreSuite {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONGER = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final byte[] CONTENT = content(300_000);
  private static final Cid ID = id(CONTENT);

  @TempDir Path folder;

  private ContentStore own() throws IOException {
    return new EmbeddedStore(folder);
  }

  /** A store that says what it is told to. */
  private interface Saying extends ContentStore {
    @Override
    default Cid put(Source bytes) throws IOException {
      throw new IOException("full");
    }

    @Override
    default void unpin(Cid cid) {}

    @Override
    default void close() {}
  }

  private static final Saying LACKING = (_, _) -> new Fetched.Missing();
  private static final Saying SPOILING = (_, _) -> new Fetched.Damaged("swapped");
  private static final Saying BROKEN =
      (_, _) -> {
        throw new IOException("down");
      };
  private static final Saying HOLDING = (_, _) -> new Fetched.Found(Source.of(CONTENT));

  private static Cid id(byte[] content) {
    try {
      return new Cid(Profile.V0.id(Source.of(content)).digest());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  protected ContentStore openStore() throws IOException {
    return new FallbackStore(own(), List.of(LACKING), SHORT);
  }

  @Test
  void shouldFindWhatAnyOtherHasAndKeepIt() throws IOException {
    try (var store = new FallbackStore(own(), List.of(BROKEN, SPOILING, HOLDING, LACKING), LONG)) {
      assertThat(read(store.fetch(ID, 300_000))).isEqualTo(CONTENT);
      assertThat(read(own().fetch(ID, 300_000))).isEqualTo(CONTENT);
    }
  }

  @Test
  void shouldNotWaitForAnotherThatIsSilent() throws IOException {
    var never = new CountDownLatch(1);
    Saying silent =
        (_, _) -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new Fetched.Missing();
        };

    try (var store = new FallbackStore(own(), List.of(silent), SHORT)) {
      assertThat(store.fetch(ID, 300_000)).isEqualTo(new Fetched.Missing());
    }
    try (var store = new FallbackStore(own(), List.of(silent, HOLDING), LONG)) {
      assertThat(store.fetch(ID, 300_000)).isInstanceOf(Fetched.Found.class);
    }
  }

  @Test
  void shouldAskAgainUntilSomebodyHasIt() throws IOException {
    var asked = new AtomicInteger();
    Saying late = (cid, max) -> (asked.incrementAndGet() < 3 ? LACKING : HOLDING).fetch(cid, max);

    try (var store = new FallbackStore(own(), List.of(BROKEN, late), LONG)) {
      assertThat(store.fetch(ID, 300_000)).isInstanceOf(Fetched.Found.class);
      assertThat(asked).hasValue(3);
    }
  }

  @Test
  void shouldCallMissingWhatNobodyGives() throws IOException {
    try (var store = new FallbackStore(own(), List.of(BROKEN, LACKING), SHORT)) {
      assertThat(store.fetch(ID, 300_000)).isEqualTo(new Fetched.Missing());
    }
    try (var store = new FallbackStore(own(), List.of(BROKEN), SHORT)) {
      assertThat(store.fetch(ID, 300_000)).isEqualTo(new Fetched.Missing());
    }
  }

  @Test
  void shouldCallDamagedAtOnceWhatAllHaveDamaged() throws IOException {
    try (var store = new FallbackStore(own(), List.of(SPOILING, SPOILING), LONG)) {
      assertThat(store.fetch(ID, 300_000)).isEqualTo(new Fetched.Damaged("swapped"));
    }
    try (var store = new FallbackStore(own(), List.of(SPOILING, LACKING), LONGER)) {
      assertThat(store.fetch(ID, 300_000)).isEqualTo(new Fetched.Damaged("swapped"));
    }
  }

  @Test
  void shouldBelieveWhoHasTheBytesMoreThanWhoCallsThemTooLarge() throws IOException {
    Saying large = (_, _) -> new Fetched.TooLarge(1L << 40);

    try (var store = new FallbackStore(own(), List.of(large, LACKING), LONG)) {
      assertThat(store.fetch(ID, 300_000)).isEqualTo(new Fetched.TooLarge(1L << 40));
    }
    try (var store = new FallbackStore(own(), List.of(large, HOLDING), LONG)) {
      assertThat(store.fetch(ID, 300_000)).isInstanceOf(Fetched.Found.class);
    }
  }

  @Test
  void shouldUseTheOthersWhereItsOwnIsBroken() throws IOException {
    try (var store = new FallbackStore(BROKEN, List.of(HOLDING), LONG)) {
      assertThat(read(store.fetch(ID, 300_000))).isEqualTo(CONTENT);
    }
    try (var store = new FallbackStore(BROKEN, List.of(LACKING), SHORT)) {
      assertThatThrownBy(() -> store.fetch(ID, 300_000)).hasMessage("down");
    }
    try (var store = new FallbackStore(SPOILING, List.of(HOLDING), LONG)) {
      assertThat(read(store.fetch(ID, 300_000))).as("own one full").isEqualTo(CONTENT);
    }
  }

  private static byte[] read(Fetched fetched) throws IOException {
    return ((Fetched.Found) fetched).bytes().read(300_000);
  }
}
