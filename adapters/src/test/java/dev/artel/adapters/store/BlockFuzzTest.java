package dev.artel.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.adapters.store.ContentId.Codec;
import dev.artel.core.values.Hash;
import dev.artel.testkit.fuzz.FuzzSuite;
import dev.artel.testkit.fuzz.Target;
import dev.artel.testkit.fuzz.Target.Effort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Blocks, whole graphs of blocks, and content ids from anybody. */
class BlockFuzzTest extends FuzzSuite {
  private static final byte[] BYTES = "some bytes".getBytes(StandardCharsets.UTF_8);

  @Override
  protected List<Target> targets() throws IOException {
    var leaf = FileNode.leaf(BYTES);
    var link = new FileLink(ContentId.of(1, Codec.RAW, BYTES), BYTES.length, BYTES.length);
    var branch = FileNode.branch(List.of(link, link, link));
    return List.of(
        new Target(
            "block",
            BlockFuzzTest::block,
            List.of(DamagedException.class),
            List.of(leaf, branch, FileNode.leaf(new byte[0])),
            Effort.USUAL),
        new Target(
            "graph",
            BlockFuzzTest::graph,
            List.of(DamagedException.class),
            List.of(joined(leaf), graphOf(300), graphOf(7)),
            new Effort(100_000, 32 << 20, 1024)),
        new Target(
            "content-id",
            BlockFuzzTest::contentId,
            List.of(IllegalArgumentException.class),
            Stream.of(new ContentId(0, Codec.DAG_PB, link.id().digest()), link.id())
                .map(id -> id.toString().getBytes(StandardCharsets.UTF_8))
                .toList(),
            Effort.USUAL));
  }

  /** The blocks behind each other, each behind its size; the last is the root. */
  private static byte[] joined(byte[]... blocks) {
    var out = new ByteArrayOutputStream();
    for (var block : blocks) {
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) block.length).array());
      out.writeBytes(block);
    }
    return out.toByteArray();
  }

  /** Of a branch of branches over leaves; ids say by their first byte which block is meant. */
  private static byte[] graphOf(int size) {
    var leaf = FileNode.leaf(new byte[size]);
    var low = FileNode.branch(List.of(link(0, size), link(0, size)));
    var root = FileNode.branch(List.of(link(1, 2L * size), link(0, size)));
    return joined(leaf, low, root);
  }

  private static FileLink link(int block, long size) {
    var digest = new byte[32];
    digest[0] = (byte) block;
    return new FileLink(new ContentId(1, Codec.DAG_PB, Hash.of(digest)), size, size);
  }

  private static String block(byte[] input) throws IOException {
    var node = FileNode.read(ContentId.of(1, Codec.DAG_PB, input), input);
    assertThat(node.size()).isNotNegative();
    assertThat(node.links()).allMatch(link -> link.size() > 0);
    return Target.ACCEPTED + " " + "x".repeat(Math.min(4, node.links().size()));
  }

  /** Blocks may name any other, themselves too: hashes would forbid that, were they not broken. */
  private static String graph(byte[] input) throws IOException {
    var blocks = cut(input);
    if (blocks.isEmpty()) {
      return "none";
    }
    var walk =
        new TreeWalk(
            id -> blocks.get(Byte.toUnsignedInt(id.digest().bytes().at(0)) % blocks.size()),
            link(blocks.size() - 1, 0).id());
    long seen = 0;
    for (var leaf = walk.next(); leaf.isPresent(); leaf = walk.next()) {
      seen += leaf.get().remaining();
    }
    assertThat(seen).isEqualTo(walk.size());
    return Target.ACCEPTED + " " + "x".repeat(Math.min(4, blocks.size()));
  }

  private static List<byte[]> cut(byte[] input) {
    var in = ByteBuffer.wrap(input);
    var blocks = new ArrayList<byte[]>();
    while (in.remaining() >= 2 && blocks.size() < 256) {
      var block = new byte[Math.min(Short.toUnsignedInt(in.getShort()), in.remaining())];
      in.get(block);
      blocks.add(block);
    }
    return blocks;
  }

  /** A content id has one text. */
  private static String contentId(byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    var id = ContentId.parse(text);
    assertThat(id).hasToString(text);
    return Target.ACCEPTED + " " + id.codec();
  }
}
