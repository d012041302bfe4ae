package dev.artel.adapters.store;

import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file whose blocks are read, and checked, whenever its bytes are: they may be damaged, or
 * collected once unpinned, after the file was found.
 */
record BlockFile(Supplier<? extends Blocks> blocks, ContentId id, long size) implements Source {
  /**
   * Reads all blocks once, so that what is found is whole.
   *
   * @param blocks for one walk through the file
   * @param keep a file of at most so many bytes is held in memory, and its blocks not read again
   */
  static Fetched fetch(Supplier<? extends Blocks> blocks, ContentId id, long maxBytes, int keep)
      throws IOException {
    try {
      var walk = new TreeWalk(blocks.get(), id);
      if (walk.size() > maxBytes) {
        return new Fetched.TooLarge(walk.size());
      }
      if (walk.size() <= keep) {
        return new Fetched.Found(Source.of(ChunkStream.of(walk).readAllBytes()));
      }
      walk.finish();
      return new Fetched.Found(new BlockFile(blocks, id, walk.size()));
    } catch (MissingException e) {
      return new Fetched.Missing();
    } catch (DamagedException e) {
      return new Fetched.Damaged(e.getMessage());
    }
  }

  @Override
  public InputStream open() throws IOException {
    return ChunkStream.of(new TreeWalk(blocks.get(), id));
  }
}
