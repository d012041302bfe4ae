package dev.artel.core.port;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read from the start any number of times, without being held in memory. */
public interface Source {
  InputStream open() throws IOException;

  /** How many bytes {@link #open} gives. */
  long size();

  /** The array is not copied: the caller gives it away. */
  static Source of(byte[] octets) {
    return new Source() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(octets);
      }

      @Override
      public long size() {
        return octets.length;
      }
    };
  }

  static Source of(Path file) throws IOException {
    long size = Files.size(file);
    return new Source() {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public long size() {
        return size;
      }
    };
  }

  /** All bytes at once; refuses more than {@code limit} before it allocates. */
  default byte[] read(long limit) throws IOException {
    if (size() > limit) {
      throw new IOException("content of " + size() + " bytes is over the limit of " + limit);
    }
    try (var in = open()) {
      return in.readNBytes(Math.toIntExact(size()));
    }
  }
}
