package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.testkit.ContentStoreSuite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest extends ContentStoreSuite {
  private static final Source CONTENT = new Pattern(1_000_000);

  @TempDir Path temporary;

  private Path folder() {
    return temporary.resolve("files");
  }

  private DirectoryStore store() throws IOException {
    return new DirectoryStore(folder());
  }

  @Override
  protected ContentStore openStore() throws IOException {
    return store();
  }

  @Test
  void shouldKeepAPlainFileUnderTheEmbeddedStoresId() throws IOException {
    for (long size : new long[] {0, 1, 262_144, 262_145, 1_000_000}) {
      var content = new Pattern(size);

      var id = store().put(content);

      assertThat(id).isEqualTo(new EmbeddedStore(temporary.resolve("blocks")).put(content));
      assertThat(Files.newInputStream(folder().resolve(id.toString())))
          .hasSameContentAs(content.open());
    }
  }

  @Test
  void shouldCallSwappedTruncatedAndGrownFilesDamaged() throws IOException {
    var id = store().put(CONTENT);
    var file = folder().resolve(id.toString());
    var honest = Files.readAllBytes(file);
    var swapped = honest.clone();
    swapped[777_777] ^= 1;

    Files.write(file, swapped);
    assertThat(store().fetch(id, 1 << 20)).isInstanceOf(Fetched.Damaged.class);
    Files.write(file, Arrays.copyOf(honest, 999_999));
    assertThat(store().fetch(id, 1 << 20)).isInstanceOf(Fetched.Damaged.class);
    Files.write(file, Arrays.copyOf(honest, 3_000_000));
    assertThat(store().fetch(id, 1 << 20)).isEqualTo(new Fetched.TooLarge(3_000_000));
    assertThat(store().fetch(id, 1 << 30)).isInstanceOf(Fetched.Damaged.class);

    store().put(CONTENT);
    assertThat(store().fetch(id, 1 << 20)).as("healed").isInstanceOf(Fetched.Found.class);
  }

  @Test
  void shouldNotServeWhatIsChangedWhileItIsRead() throws IOException {
    var id = store().put(CONTENT);
    var found = (Fetched.Found) store().fetch(id, 1 << 20);
    var file = folder().resolve(id.toString());
    var changed = Files.readAllBytes(file);
    changed[600_000] ^= 1;
    Files.write(file, changed);
    var served = new ByteArrayOutputStream();

    try (var in = found.bytes().open();
        var honest = CONTENT.open()) {
      assertThatThrownBy(() -> in.transferTo(served))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("changed after it was first read");
      assertThat(served.toByteArray()).hasSize(524_288).isEqualTo(honest.readNBytes(524_288));
    }
  }

  @Test
  void shouldDeleteWhatIsUnpinnedAndPartsThatADeadWriterLeft() throws IOException {
    var id = store().put(CONTENT);
    var old = Files.write(folder().resolve("1-1.part"), new byte[10]);
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    Files.write(folder().resolve("2-1.part"), new byte[10]);

    store().unpin(id);

    assertThat(folder().toFile().list()).containsExactly("2-1.part");
  }

  @Test
  void shouldLeaveNothingWhereTheSourceIsNotOfItsSize() throws IOException {
    var liar =
        new Source() {
          @Override
          public InputStream open() {
            return new Pattern(1_000_000).open();
          }

          @Override
          public long size() {
            return 999_999;
          }
        };

    assertThatThrownBy(() -> store().put(liar)).hasMessageContaining("changed while it was read");
    assertThat(folder()).isEmptyDirectory();
  }

  @Test
  void shouldSayWhereItCannotWrite() throws IOException {
    Files.writeString(folder(), "a file where the folder should be");

    assertThatThrownBy(() -> store().put(CONTENT))
        .hasMessageContaining("cannot write to the store " + folder())
        .hasMessageContaining("use another folder");
  }
}
