package dev.artel.adapters.store;

import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file in one piece, and the id that its bytes have by {@link Profile#V0}. It is read once to
 * find that, and whenever its bytes are handed out each chunk is compared with that of the first
 * time: whoever keeps it may change it in between.
 */
public final class WholeFile implements Source {
  private final Source kept;
  private final Cid cid;
  private final List<ContentId> leaves;

  private WholeFile(Source kept, Cid cid, List<ContentId> leaves) {
    this.kept = kept;
    this.cid = cid;
    this.leaves = List.copyOf(leaves);
  }

  public static WholeFile of(Source kept) throws IOException {
    var leaves = new ArrayList<ContentId>();
    var id = new TreeBuilder(Profile.V0, (block, octets) -> note(leaves, block, octets)).add(kept);
    return new WholeFile(kept, new Cid(id.digest()), leaves);
  }

  /** Found if it is what its id says, otherwise damaged. */
  public static Fetched check(Source kept, Cid cid) throws IOException {
    var file = of(kept);
    return file.cid.equals(cid)
        ? new Fetched.Found(file)
        : new Fetched.Damaged(
            "the %d bytes kept as %s are %s".formatted(kept.size(), cid, file.cid));
  }

  private static void note(List<ContentId> leaves, ContentId block, byte[] octets) {
    if (octets[0] == FileNode.LEAF_START) {
      leaves.add(block);
    }
  }

  public Cid cid() {
    return cid;
  }

  @Override
  public long size() {
    return kept.size();
  }

  @Override
  public InputStream open() throws IOException {
    var in = kept.open();
    var expected = leaves.iterator();
    return new ChunkStream(() -> expected.hasNext() ? next(in, expected.next()) : end(), in);
  }

  private static Optional<ByteBuffer> end() {
    return Optional.empty();
  }

  private static Optional<ByteBuffer> next(InputStream in, ContentId leaf) throws IOException {
    var chunk = in.readNBytes(Profile.V0.chunk());
    if (!ContentId.of(0, leaf.codec(), FileNode.leaf(chunk)).equals(leaf)) {
      throw new DamagedException(leaf, "it was changed after it was first read");
    }
    return Optional.of(ByteBuffer.wrap(chunk));
  }
}
