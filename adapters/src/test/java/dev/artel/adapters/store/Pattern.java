package dev.artel.adapters.store;

import dev.artel.core.port.Source;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Content of any size that needs no memory and in which no two chunks are alike: SplitMix64 of
 * seed, seed + 1, ... in little endian.
 */
record Pattern(long seed, long size) implements Source {
  Pattern(long size) {
    this(size, size);
  }

  @Override
  public InputStream open() {
    return new Stream();
  }

  private final class Stream extends InputStream {
    private final ByteBuffer buffer =
        ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN).flip();
    private long next = seed;
    private long left = size;

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      if (!buffer.hasRemaining()) {
        fill();
      }
      int count = (int) Math.min(left, Math.min(length, buffer.remaining()));
      buffer.get(to, offset, count);
      left -= count;
      return count;
    }

    private void fill() {
      buffer.clear();
      while (buffer.hasRemaining()) {
        long z = next++ * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        buffer.putLong(z ^ (z >>> 31));
      }
      buffer.flip();
    }
  }
}
