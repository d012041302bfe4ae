package dev.artel.adapters.store;

import dev.artel.adapters.store.ContentId.Codec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A file a block, named by the block's content id of version 1, in 32 folders by the last but one
 * letter: few enough to force to the disk after each file that is put, and the last letter does not
 * vary enough. A block is checked whenever it is read.
 */
final class BlockFiles implements Blocks {
  private final StoreFolder folder;

  BlockFiles(StoreFolder folder) {
    this.folder = folder;
  }

  private Path path(ContentId id) {
    var name = id.block().toString();
    return folder
        .blocks()
        .resolve(name.substring(name.length() - 2, name.length() - 1))
        .resolve(name);
  }

  private InputStream open(ContentId id) throws IOException {
    try {
      return Files.newInputStream(path(id));
    } catch (NoSuchFileException e) {
      throw new MissingException(id);
    } catch (AccessDeniedException e) {
      throw new IOException("no permission to read " + path(id), e);
    }
  }

  @Override
  public byte[] read(ContentId id) throws IOException {
    try (var in = open(id)) {
      var block = in.readNBytes(LARGEST + 1);
      if (!ContentId.of(1, id.codec(), block).equals(id.block())) {
        throw new DamagedException(id, "its bytes are not those that were stored");
      }
      return block;
    }
  }

  /** The children of a block. A leaf's bytes are not read, only that it is there. */
  List<FileLink> links(ContentId id) throws IOException {
    try (var in = open(id)) {
      if (id.codec() == Codec.RAW || in.read() == FileNode.LEAF_START) {
        return List.of();
      }
    }
    return FileNode.read(id, read(id)).links();
  }

  /** Every block there is; files that are none are passed over. */
  List<ContentId> all() throws IOException {
    var found = new ArrayList<ContentId>();
    for (var shard : StoreFolder.files(folder.blocks())) {
      for (var file : StoreFolder.files(shard)) {
        ContentId.find(file.getFileName().toString())
            .filter(id -> path(id).equals(file))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  long size(ContentId id) throws IOException {
    return Files.size(path(id));
  }

  void delete(ContentId id) throws IOException {
    folder.delete(path(id));
  }

  /**
   * Writes the blocks of one file, some at once, as most of the time is the disk's; durable after
   * {@link #sync}.
   */
  final class Writer implements BlockSink, AutoCloseable {
    private static final int AT_ONCE = 8;

    private final Set<Path> touched = new HashSet<>();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<Path>> writing = new ArrayDeque<>();

    @Override
    public void accept(ContentId id, byte[] block) throws IOException {
      var target = path(id);
      touched.add(target.getParent());
      if (writing.size() == AT_ONCE) {
        await();
      }
      writing.add(hands.submit(() -> write(target, block)));
    }

    private Path write(Path target, byte[] block) throws IOException {
      // A block that is there but damaged is healed.
      if (!holds(target, block)) {
        folder.write(target, block);
      }
      return target;
    }

    private void await() throws IOException {
      try {
        writing.remove().get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ClosedByInterruptException();
      }
    }

    /** Also for blocks that were there: whoever wrote them may not have come so far. */
    void sync() throws IOException {
      while (!writing.isEmpty()) {
        await();
      }
      for (var shard : touched) {
        folder.sync(shard);
      }
      folder.sync(folder.blocks());
    }

    /** Nothing is written any more. */
    @Override
    public void close() {
      hands.close();
    }

    private static boolean holds(Path target, byte[] block) throws IOException {
      return Files.exists(target)
          && Files.size(target) == block.length
          && Arrays.equals(Files.readAllBytes(target), block);
    }
  }
}
