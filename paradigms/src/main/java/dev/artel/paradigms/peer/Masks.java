package dev.artel.paradigms.peer;

import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pairwise masks: a stream of longs from the seed that two members share (AES-256 in counter mode),
 * which the smaller address adds and the other subtracts, modulo 2^64. In the sum of both they are
 * gone. Source: docs/peer.md, section 4; Bonawitz and others, "Practical Secure Aggregation", 2017.
 */
final class Masks {
  private static final int CHUNK = 1 << 13;
  private static final int BLOCK = 16;

  private Masks() {}

  /** Writes over {@code values} what {@code member} has added to its own for {@code other}. */
  static void add(long[] values, Hash seed, Address member, Address other) {
    apply(values, seed, member.compareTo(other) < 0 ? 1 : -1);
  }

  /** Takes off again what {@link #add} did. */
  static void remove(long[] values, Hash seed, Address member, Address other) {
    apply(values, seed, member.compareTo(other) < 0 ? -1 : 1);
  }

  private static void apply(long[] values, Hash seed, int sign) {
    try {
      var cipher = Cipher.getInstance("AES/CTR/NoPadding");
      var key = new SecretKeySpec(seed.bytes().toArray(), "AES");
      // Each seed is for one pair, task and round: its stream is used once.
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BLOCK]));
      var zeros = new byte[CHUNK * Long.BYTES];
      for (int from = 0; from < values.length; from += CHUNK) {
        int count = Math.min(CHUNK, values.length - from);
        var stream = ByteBuffer.wrap(cipher.update(zeros, 0, count * Long.BYTES));
        for (int i = from; i < from + count; i++) {
          values[i] += sign * stream.getLong();
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES in counter mode", e);
    }
  }
}
