package dev.artel.adapters.store;

import dev.artel.core.port.ContentStore;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.values.Cid;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * A plain folder in which each file's name is the content id of its bytes: for a folder that
 * parties share, and for people who look at it. To be there is to be pinned.
 *
 * <p>A file appears under its name whole and forced to the disk, or not at all. What is read is
 * checked, as others may write there.
 */
public final class DirectoryStore implements ContentStore {
  private static final String REMEDY = "make room there, make it writable, or use another folder";
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path folder;

  /** The folder is made at the first write. */
  public DirectoryStore(Path folder) throws IOException {
    this.folder = folder.toAbsolutePath().normalize();
    sweep();
  }

  /** A writer that was killed leaves a part; one that is a day old has no writer any more. */
  private void sweep() throws IOException {
    var limit = Instant.now().minus(ABANDONED);
    for (var file : StoreFolder.files(folder)) {
      if (StoreFolder.isPart(file) && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path path(Cid cid) {
    return folder.resolve(cid.toString());
  }

  @Override
  public Cid put(Source bytes) throws IOException {
    var part = written(() -> StoreFolder.claimPart(Files.createDirectories(folder)));
    try {
      var cid = copy(bytes, part);
      written(() -> Files.move(part, path(cid), StandardCopyOption.ATOMIC_MOVE));
      written(() -> StoreFolder.force(folder));
      return cid;
    } catch (IOException e) {
      StoreFolder.discard(part, e);
      throw e;
    }
  }

  private Cid copy(Source bytes, Path part) throws IOException {
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      var id =
          new TreeBuilder(Profile.V0, (leaf, block) -> append(channel, leaf, block)).add(bytes);
      written(
          () -> {
            channel.force(false);
            return part;
          });
      return new Cid(id.digest());
    }
  }

  /** A leaf holds a chunk of the file, an inner node nothing of it. */
  private void append(FileChannel channel, ContentId id, byte[] block) throws IOException {
    var chunk = FileNode.read(id, block).data();
    while (chunk.hasRemaining()) {
      written(() -> channel.write(chunk));
    }
  }

  private <T> T written(Attempt<T> attempt) throws IOException {
    try {
      return attempt.run();
    } catch (IOException e) {
      throw Unwritable.at(folder, e, REMEDY);
    }
  }

  @Override
  public Fetched fetch(Cid cid, long maxBytes) throws IOException {
    try {
      var kept = Source.of(path(cid));
      return kept.size() > maxBytes
          ? new Fetched.TooLarge(kept.size())
          : WholeFile.check(kept, cid);
    } catch (NoSuchFileException e) {
      return new Fetched.Missing();
    } catch (IOException e) {
      throw new IOException("cannot read %s: %s".formatted(path(cid), Unwritable.reason(e)), e);
    }
  }

  /** Deletes it at once. */
  @Override
  public void unpin(Cid cid) throws IOException {
    if (written(() -> Files.deleteIfExists(path(cid)))) {
      written(() -> StoreFolder.force(folder));
    }
  }

  /** Nothing is held open. */
  @Override
  public void close() {}
}
