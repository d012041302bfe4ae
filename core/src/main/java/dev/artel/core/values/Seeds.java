package dev.artel.core.values;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/**
 * Independent seeds from one root: SHA-256 over the root and a path. The parts of a path count by
 * their text, each with its length, so that no two paths read alike.
 */
public final class Seeds {
  private Seeds() {}

  public static Hash of(long root, Object... path) {
    var parts = new ArrayList<byte[]>();
    parts.add(ByteBuffer.allocate(Long.BYTES).putLong(root).array());
    for (var part : path) {
      var text = part.toString().getBytes(StandardCharsets.UTF_8);
      parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      parts.add(text);
    }
    return Digests.sha256(parts.toArray(byte[][]::new));
  }

  /** The first eight bytes of {@link #of}. */
  public static long number(long root, Object... path) {
    return ByteBuffer.wrap(of(root, path).bytes().toArray()).getLong();
  }
}
