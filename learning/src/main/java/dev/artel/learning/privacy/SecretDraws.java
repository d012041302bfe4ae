package dev.artel.learning.privacy;

import dev.artel.core.crypto.Hkdf;
import dev.artel.core.values.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random numbers that only the holder of a secret can draw: the key stream of AES-256 in counter
 * mode. Ordinary generators do not do here, as whoever sees some of their numbers computes the
 * rest, and noise that can be computed can be taken off.
 */
public final class SecretDraws implements RandomGenerator {
  private static final byte[] INFO = "artel/privacy/1".getBytes(StandardCharsets.UTF_8);
  private static final int KEY_BYTES = 32;
  private static final byte[] ZEROS = new byte[1 << 13];

  private final Cipher cipher;
  private final byte[] stream = new byte[ZEROS.length];
  private final ByteBuffer numbers = ByteBuffer.wrap(stream).limit(0);

  private SecretDraws(byte[] key) {
    try {
      cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES in counter mode", e);
    }
  }

  /**
   * The same numbers for the same secret and purpose.
   *
   * @param purpose of what is drawn for: all that the result depends on. Two results with the same
   *     noise would give their difference away
   */
  public static SecretDraws of(Hash secret, Hash purpose) {
    return new SecretDraws(
        Hkdf.derive(secret.bytes().toArray(), purpose.bytes().toArray(), INFO, KEY_BYTES));
  }

  @Override
  public long nextLong() {
    if (!numbers.hasRemaining()) {
      refill();
    }
    return numbers.getLong();
  }

  private void refill() {
    try {
      cipher.update(ZEROS, 0, ZEROS.length, stream);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stream cipher takes as much as it gives", e);
    }
    numbers.clear();
  }
}
