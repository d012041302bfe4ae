package dev.artel.adapters.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A file's bytes, a leaf at a time; fails at the first block that is not what its id says. */
final class TreeStream extends InputStream {
  private final TreeWalk walk;
  private ByteBuffer leaf = ByteBuffer.allocate(0);

  TreeStream(TreeWalk walk) {
    this.walk = walk;
  }

  @Override
  public int read() throws IOException {
    return more() ? leaf.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, leaf.remaining());
    leaf.get(to, offset, count);
    return count;
  }

  private boolean more() throws IOException {
    while (!leaf.hasRemaining()) {
      var next = walk.next();
      if (next.isEmpty()) {
        return false;
      }
      leaf = next.get();
    }
    return true;
  }
}
