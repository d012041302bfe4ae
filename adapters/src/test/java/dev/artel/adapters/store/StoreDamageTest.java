package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the disk does to a store, and what the store says of it. */
class StoreDamageTest {
  private static final long SEED = 77;
  private static final Source CONTENT = new Pattern(1_000_000);

  @TempDir Path folder;

  private EmbeddedStore store;
  private ContentId id;

  @BeforeEach
  void put() throws IOException {
    store = new EmbeddedStore(folder);
    id = store.add(CONTENT, Profile.V0);
  }

  private List<Path> blocks() throws IOException {
    try (var files = Files.walk(folder.resolve("blocks"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void flip(Path file, SplittableRandom random) throws IOException {
    var octets = Files.readAllBytes(file);
    octets[random.nextInt(octets.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    Files.write(file, octets);
  }

  @Test
  void shouldNameTheBlockInWhichABitFlipped() throws IOException {
    var random = new SplittableRandom(SEED);
    for (var file : blocks()) {
      flip(file, random);
      var name = file.getFileName().toString();

      assertThat(store.open(id))
          .as("seed %d", SEED)
          .isInstanceOfSatisfying(
              Fetched.Damaged.class, damaged -> assertThat(damaged.why()).contains(name));
      assertThat(store.verify().damaged())
          .singleElement()
          .satisfies(damage -> assertThat(damage.block()).hasToString(name));
      assertThat(store.pin(id)).isInstanceOf(Fetched.Damaged.class);

      store.add(CONTENT, Profile.V0);
      assertThat(store.verify().sound()).as("healed").isTrue();
    }
  }

  @Test
  void shouldNotServeABlockThatIsDamagedWhileItIsRead() throws IOException {
    var found = (Fetched.Found) store.open(id);
    var random = new SplittableRandom(SEED);
    var served = new ByteArrayOutputStream();
    try (var in = found.bytes().open();
        var honest = CONTENT.open()) {
      served.write(in.readNBytes(1000));
      for (var file : blocks()) {
        flip(file, random);
      }

      assertThatThrownBy(() -> in.transferTo(served)).isInstanceOf(DamagedException.class);
      assertThat(served.toByteArray()).isEqualTo(honest.readNBytes(served.size()));
    }
  }

  @Test
  void shouldNameTheBlockThatIsMissing() throws IOException {
    for (var file : blocks()) {
      Files.delete(file);

      assertThat(store.open(id)).isEqualTo(new Fetched.Missing());
      assertThat(store.pin(id)).isEqualTo(new Fetched.Missing());
      var verified = store.verify();
      assertThat(verified.missing())
          .containsExactly(new Verified.Gap(ContentId.parse(file.getFileName().toString()), id));
      assertThat(verified.damaged()).isEmpty();

      store.add(CONTENT, Profile.V0);
    }
  }

  @Test
  void shouldListAPinWhoseRootIsDamaged() throws IOException {
    var root = blocks().stream().filter(this::isRoot).findFirst().orElseThrow();
    flip(root, new SplittableRandom(SEED));

    assertThat(store.list())
        .singleElement()
        .satisfies(
            pinned -> {
              assertThat(pinned.id()).isEqualTo(id);
              assertThat(pinned.trouble()).contains(root.getFileName().toString());
            });
  }

  @Test
  void shouldCollectNothingWhileAPinIsDamaged() throws IOException {
    var garbage = store.add(new Pattern(5), Profile.V0);
    store.unpin(garbage);
    Files.delete(blocks().stream().filter(this::isRoot).findFirst().orElseThrow());

    assertThatThrownBy(store::gc)
        .isInstanceOf(StoreDamagedException.class)
        .hasMessageContaining("nothing was collected")
        .hasMessageContaining(id.toString())
        .hasMessageContaining("unpin");

    assertThat(store.open(garbage)).isInstanceOf(Fetched.Found.class);
    store.unpin(id);
    assertThat(store.gc().blocks()).isEqualTo(5);
    assertThat(blocks()).isEmpty();
  }

  @Test
  void shouldBoundABlockThatGrew() throws IOException {
    var file = blocks().getFirst();
    Files.write(file, new byte[Blocks.LARGEST + 1_000_000]);

    assertThat(store.open(id)).isInstanceOf(Fetched.Damaged.class);
  }

  @Test
  void shouldKeepAPinWhoseFileIsTorn() throws IOException {
    Files.write(folder.resolve("pins").resolve(id.block().toString()), new byte[0]);

    assertThat(store.pins()).containsExactly(id.block());
    assertThat(store.gc().blocks()).isZero();
    assertThat(store.unpin(id)).isTrue();
  }

  private boolean isRoot(Path file) {
    return file.getFileName().toString().equals(id.block().toString());
  }
}
