package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.testkit.ContentStoreSuite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends ContentStoreSuite {
  @TempDir Path temporary;

  private Path folder() {
    return temporary.resolve("store");
  }

  private EmbeddedStore store() throws IOException {
    return new EmbeddedStore(folder());
  }

  @Override
  protected ContentStore openStore() throws IOException {
    return store();
  }

  @Test
  void shouldGiveThePublishedIds() throws IOException {
    var hello = Source.of("hello world\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(store().put(Source.of(new byte[0])))
        .hasToString("QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH");
    assertThat(store().put(hello)).hasToString("QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o");
  }

  @Test
  void shouldKeepPinsAndSizesInBothProfiles() throws IOException {
    var small = store().add(new Pattern(1000), Profile.V1);
    var large = store().add(new Pattern(3_000_000), Profile.V1);
    var old = store().add(new Pattern(3_000_000), Profile.V0);

    assertThat(small.toString()).startsWith("bafk");
    assertThat(large.toString()).startsWith("bafy");
    assertThat(store().list())
        .containsExactlyInAnyOrder(
            new Pinned(small, 1000, ""),
            new Pinned(large, 3_000_000, ""),
            new Pinned(old, 3_000_000, ""));
    for (var id : store().pins()) {
      assertThat(store().open(id)).isInstanceOf(Fetched.Found.class);
    }
  }

  @Test
  void shouldCollectOnlyWhatNoPinLeadsTo() throws IOException {
    var store = store();
    var kept = store.add(new Pattern(1, 1_000_000), Profile.V0);
    // The same first chunks, so that it shares blocks with what is kept.
    var longer = store.add(new Pattern(1, 2_000_000), Profile.V0);
    store.unpin(longer);

    var collected = store.gc();

    // Eight leaves and a root, without the three whole leaves that both have.
    assertThat(collected.blocks()).isEqualTo(6);
    assertThat(collected.kept()).isEqualTo(5);
    assertThat(collected.bytes()).isBetween(1_200_000L, 1_300_000L);
    assertThat(store.open(kept)).isInstanceOf(Fetched.Found.class);
    assertThat(store.open(longer)).isEqualTo(new Fetched.Missing());
    assertThat(store.verify().blocks()).isEqualTo(5);
    assertThat(store.verify().bytes()).isBetween(1_000_000L, 1_001_000L);
    assertThat(store.gc().blocks()).isZero();
  }

  @Test
  void shouldPinAgainWhatIsStillThere() throws IOException {
    var store = store();
    var id = store.add(new Pattern(600_000), Profile.V0);

    assertThat(store.unpin(id)).isTrue();
    assertThat(store.unpin(id)).isFalse();
    assertThat(store.pin(id)).isInstanceOf(Fetched.Found.class);
    assertThat(store.gc().blocks()).isZero();
    store.unpin(id);
    store.gc();
    assertThat(store.pin(id)).isEqualTo(new Fetched.Missing());
    assertThat(store.pins()).isEmpty();
  }

  @Test
  void shouldPassOverAndCollectWhatACrashLeft() throws IOException {
    var id = store().add(new Pattern(600_000), Profile.V0);
    Files.write(folder().resolve("tmp").resolve("1-1.part"), new byte[100]);
    Files.write(folder().resolve("2-1.part"), new byte[10]);
    Files.write(folder().resolve("tmp").resolve("mine.txt"), new byte[1]);

    assertThat(store().verify().sound()).isTrue();
    assertThat(store().gc()).isEqualTo(new Collected(0, 110, 2, 4));

    assertThat(folder().resolve("tmp").resolve("mine.txt")).exists();
    assertThat(store().open(id)).isInstanceOf(Fetched.Found.class);
  }

  @Test
  void shouldChangeNothingByLooking() throws IOException {
    var store = store();

    assertThat(store.open(ContentId.parse("QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH")))
        .isEqualTo(new Fetched.Missing());
    assertThat(store.list()).isEmpty();
    assertThat(store.verify().sound()).isTrue();
    assertThat(store.gc()).isEqualTo(new Collected(0, 0, 0, 0));
    assertThat(folder()).doesNotExist();
  }

  @Test
  void shouldLeaveAForeignFolderAlone() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("letter.txt"), "dear");

    assertThatThrownBy(() -> store().put(new Pattern(5)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder().toString())
        .hasMessageContaining("it holds something else");
    assertThat(folder().toFile().list()).containsExactly("letter.txt");
  }

  @Test
  void shouldRefuseAFolderOfANewerFormat() throws IOException {
    store().put(new Pattern(5));
    Files.writeString(folder().resolve("format"), "artel store 2\n");

    assertThatThrownBy(this::store)
        .isInstanceOf(StoreFormatException.class)
        .hasMessageContaining("\"artel store 2\"")
        .hasMessageContaining("newer Artel");
  }

  @Test
  void shouldSayWhereItCannotWrite() throws IOException {
    Files.writeString(folder(), "a file where the folder should be");

    assertThatThrownBy(() -> store().put(new Pattern(5)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write to the store " + folder())
        .hasMessageContaining("use another folder");
  }

  @Test
  void shouldReadAFolderThatItMayNotWrite() throws IOException {
    var id = store().add(new Pattern(5), Profile.V0);
    var blocks = folder().resolve("tmp").toFile();
    Assumptions.assumeTrue(
        blocks.setWritable(false) && !Files.isWritable(blocks.toPath()),
        "this user may write everywhere");

    assertThat(store().open(id)).isInstanceOf(Fetched.Found.class);
    assertThatThrownBy(() -> store().put(new Pattern(6)))
        .hasMessageContaining("no permission for " + blocks)
        .hasMessageContaining("make it writable");
  }

  @Test
  void shouldEndEarlyWhereItIsInterruptedAndHoldNothing() throws IOException {
    var store = store();
    store.put(new Pattern(5));

    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> store.put(new Pattern(600_000))).isInstanceOf(IOException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(folder().resolve("tmp")).isEmptyDirectory();
    assertThat(store.gc().kept()).isEqualTo(1);
  }

  @Test
  void shouldRefuseContentThatIsNotOfItsSize() throws IOException {
    var store = store();
    for (long claim : new long[] {0, 999_999, 1_000_001}) {
      var liar =
          new Source() {
            @Override
            public InputStream open() {
              return new Pattern(1_000_000).open();
            }

            @Override
            public long size() {
              return claim;
            }
          };

      assertThatThrownBy(() -> store.put(liar)).hasMessageContaining("changed while it was read");
    }
    assertThat(store.pins()).isEmpty();
  }
}
