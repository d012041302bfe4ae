package dev.artel.adapters.store;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A content store in a folder, whose ids are those of IPFS ({@link Profile}).
 *
 * <p>Invariants: a pin is written after all the blocks below it are on the disk, so a crash leaves
 * content whole or not pinned; a block's bytes are checked against its id whenever they are read;
 * only {@link #gc} deletes blocks, and it waits for all writers of all processes. Files are
 * streamed: a chunk at a time is in memory.
 */
public final class EmbeddedStore implements ContentStore {
  private final StoreFolder folder;
  private final BlockFiles blocks;
  private final Pins pins;

  /** Creates nothing before the first write; refuses a folder of a newer format. */
  public EmbeddedStore(Path folder) throws IOException {
    this.folder = new StoreFolder(folder);
    this.blocks = new BlockFiles(this.folder);
    this.pins = new Pins(this.folder);
  }

  /** Whether there is a store in the folder yet. */
  public boolean exists() {
    return folder.exists();
  }

  @Override
  public Cid put(Source bytes) throws IOException {
    return new Cid(add(bytes, Profile.V0).digest());
  }

  /** Durable and pinned when it returns. Blocks that were there damaged are healed. */
  public ContentId add(Source content, Profile profile) throws IOException {
    folder.admit();
    try (var _ = StoreLock.shared(folder);
        var writer = furnished()) {
      var id = new TreeBuilder(profile, writer).add(content);
      writer.sync();
      pins.add(id);
      return id;
    }
  }

  private BlockFiles.Writer furnished() throws IOException {
    folder.furnish();
    return blocks.new Writer();
  }

  @Override
  public Fetched fetch(Cid cid, long maxBytes) throws IOException {
    return fetch(ContentId.of(cid), maxBytes);
  }

  /** Content of any size. */
  public Fetched open(ContentId id) throws IOException {
    return fetch(id, Long.MAX_VALUE);
  }

  private Fetched fetch(ContentId id, long maxBytes) throws IOException {
    return BlockFile.fetch(() -> blocks, id, maxBytes, 0);
  }

  /** Pins what is found whole, and says what was found. */
  public Fetched pin(ContentId id) throws IOException {
    if (!folder.exists()) {
      return new Fetched.Missing();
    }
    try (var _ = StoreLock.shared(folder)) {
      var fetched = open(id);
      if (fetched instanceof Fetched.Found) {
        pins.add(id);
      }
      return fetched;
    }
  }

  @Override
  public void unpin(Cid cid) throws IOException {
    unpin(ContentId.of(cid));
  }

  /** Leaves the content to {@link #gc}; false where it was not pinned. */
  public boolean unpin(ContentId id) throws IOException {
    return pins.remove(id);
  }

  public List<ContentId> pins() throws IOException {
    return pins.list();
  }

  /** The pinned content, with what its root blocks say. */
  public List<Pinned> list() throws IOException {
    var listed = new ArrayList<Pinned>();
    for (var id : pins.list()) {
      try {
        listed.add(new Pinned(id, new TreeWalk(blocks, id).size(), ""));
      } catch (BlockException e) {
        listed.add(new Pinned(id, 0, e.getMessage()));
      }
    }
    return listed;
  }

  /**
   * Deletes what no pin leads to. Waits for the writers of all processes; they wait for it.
   *
   * @throws StoreDamagedException if pinned content is damaged: nothing is deleted then, since what
   *     is below the damaged block can't be told from garbage
   */
  public Collected gc() throws IOException {
    if (!folder.exists()) {
      return new Collected(0, 0, 0, 0);
    }
    try (var _ = StoreLock.exclusive(folder)) {
      return new Sweep(folder, blocks, pins).run();
    }
  }

  /**
   * Reads everything: damaged blocks, and blocks that pinned content needs and that are not there.
   */
  public Verified verify() throws IOException {
    return new Verification(blocks, pins).run();
  }

  /** Nothing is held open. */
  @Override
  public void close() {}
}
