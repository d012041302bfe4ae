package dev.artel.adapters.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A file's bytes, a chunk at a time; fails at the first that is not what the file's id says. */
final class ChunkStream extends InputStream {
  /** Gives the next chunk, checked; empty after the last. */
  @FunctionalInterface
  interface Chunks {
    Optional<ByteBuffer> next() throws IOException;
  }

  private final Chunks chunks;
  private final Closeable origin;
  private ByteBuffer chunk = ByteBuffer.allocate(0);

  ChunkStream(Chunks chunks, Closeable origin) {
    this.chunks = chunks;
    this.origin = origin;
  }

  static ChunkStream of(TreeWalk walk) {
    return new ChunkStream(walk::next, () -> {});
  }

  @Override
  public int read() throws IOException {
    return more() ? chunk.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, chunk.remaining());
    chunk.get(to, offset, count);
    return count;
  }

  private boolean more() throws IOException {
    while (!chunk.hasRemaining()) {
      var next = chunks.next();
      if (next.isEmpty()) {
        return false;
      }
      chunk = next.get();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    origin.close();
  }
}
