package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.adapters.store.ContentId.Codec;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Blocks whose ids are right and that mean harm all the same. */
class HostileTreeTest {
  private static final byte[] TEN = new byte[10];

  private final Map<ContentId, byte[]> blocks = new HashMap<>();

  private byte[] block(ContentId id) throws IOException {
    var block = blocks.get(id.block());
    if (block == null) {
      throw new MissingException(id);
    }
    return block;
  }

  private FileLink keep(byte[] block, long size) {
    var id = ContentId.of(1, Codec.DAG_PB, block);
    blocks.put(id, block);
    return new FileLink(id, size, block.length);
  }

  private FileLink leaf(byte[] bytes) {
    return keep(FileNode.leaf(bytes), bytes.length);
  }

  private FileLink branch(List<FileLink> links) {
    return keep(FileNode.branch(links), links.stream().mapToLong(FileLink::size).sum());
  }

  private void refuses(FileLink root, String why) {
    assertThatThrownBy(() -> new TreeWalk(this::block, root.id()).finish())
        .isInstanceOf(DamagedException.class)
        .hasMessageContaining(why);
  }

  @Test
  void shouldReadAnHonestTree() throws IOException {
    var root = branch(List.of(branch(List.of(leaf(TEN), leaf(new byte[3]))), leaf(TEN)));

    var walk = new TreeWalk(this::block, root.id());

    assertThat(walk.size()).isEqualTo(23);
    assertThat(ChunkStream.of(walk).readAllBytes()).hasSize(23);
  }

  @Test
  void shouldRefuseATreeThatIsTooDeep() {
    var root = leaf(TEN);
    for (int i = 0; i < 17; i++) {
      root = branch(List.of(root));
    }

    refuses(root, "deeper than 16 levels");
  }

  @Test
  void shouldRefuseAnExplosionOfOneBlock() {
    var root = leaf(new byte[1]);
    for (int i = 0; i < 9; i++) {
      root = branch(Collections.nCopies(100, root));
    }

    refuses(root, "too many nodes");
  }

  @Test
  void shouldRefuseAnExplosionOfNothing() {
    var root = leaf(new byte[0]);
    for (int i = 0; i < 10; i++) {
      root = branch(Collections.nCopies(100, root));
    }

    refuses(root, "leads to no bytes");
  }

  @Test
  void shouldRefuseSizesThatOverflow() {
    var link = new FileLink(leaf(TEN).id(), Long.MAX_VALUE, 1);
    var more = IntStream.range(0, 3).mapToObj(i -> link).toList();

    refuses(keep(FileNode.branch(more), 0), "absurd");
  }

  @Test
  void shouldRefuseAChildOfAnotherSizeThanItsParentSays() {
    var lie = new FileLink(leaf(TEN).id(), 11, 1);

    refuses(branch(List.of(leaf(TEN), lie)), "it has 10 bytes, not 11");
  }

  @Test
  void shouldRefuseANodeWhoseOwnSizeIsWrong() {
    var file = new ProtoWriter(8).number(1, 2).bytes(2, TEN).number(3, 9);

    refuses(node(file), "it says 9 bytes and has 10");
  }

  @Test
  void shouldRefuseWhatIsNoFile() {
    refuses(node(new ProtoWriter(8).number(1, 1)), "it is a directory");
    refuses(node(new ProtoWriter(8).number(1, 4)), "no UnixFS file");
    refuses(node(new ProtoWriter(8).number(3, 4)), "no UnixFS type");
    refuses(node(new ProtoWriter(8).number(1, 2).number(9, 1)), "unknown kind");
    refuses(keep(new byte[0], 0), "no data");
    refuses(keep(new byte[] {0x0a, 0x7f}, 0), "cut short");
    refuses(keep(Arrays.copyOf(FileNode.leaf(TEN), 20), 0), "something follows");
  }

  private FileLink node(ProtoWriter file) {
    return keep(new ProtoWriter(16).bytes(1, file.toArray()).toArray(), 0);
  }

  @Test
  void shouldOnlyEverCallABrokenBlockDamaged() {
    long seed = 20_251;
    var random = new SplittableRandom(seed);
    var honest = FileNode.branch(List.of(leaf(TEN), leaf(new byte[300]), leaf(new byte[1])));
    for (int i = 0; i < 20_000; i++) {
      var block = honest.clone();
      for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
        block[random.nextInt(block.length)] = (byte) random.nextInt(256);
      }
      var torn = Arrays.copyOf(block, random.nextInt(1, block.length + 1));
      var root = keep(torn, 0);

      // Anything but these two is a fault of the reader, and fails the test.
      try {
        new TreeWalk(this::block, root.id()).finish();
      } catch (DamagedException | MissingException e) {
        assertThat(e.block()).as("seed %d, case %d", seed, i).isNotNull();
      } catch (IOException e) {
        throw new AssertionError("seed " + seed + ", case " + i, e);
      }
    }
  }
}
