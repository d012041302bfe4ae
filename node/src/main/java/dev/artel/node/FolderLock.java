package dev.artel.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps all processes but one out of a folder. The lock goes with the process, so that what a
 * killed one began can be gone on with at once.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock of(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process: as good as by another.
    }
    channel.close();
    throw new FolderException(
        FolderException.Kind.BUSY, "another process works in " + folder + ": wait until it ends");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
