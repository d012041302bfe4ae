package dev.artel.core.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bouncycastle.crypto.engines.Salsa20Engine;

/**
 * The memory-hard function of key files. Source: RFC 7914, whose names these are. BouncyCastle's
 * refuses r = 1 with a large n, which the key file standard's own example has; only the innermost
 * loop is theirs.
 */
final class Scrypt {
  private static final int BLOCK_INTS = 16;
  private static final int BLOCK_BYTES = 2 * BLOCK_INTS * Integer.BYTES;
  private static final int SALSA_ROUNDS = 8;

  private final int n;
  private final int words;
  private final int[] table;
  private final int[] x;
  private final int[] y;
  private final int[] block = new int[BLOCK_INTS];
  private final int[] mixed = new int[BLOCK_INTS];

  private Scrypt(int n, int r) {
    this.n = n;
    this.words = 2 * r * BLOCK_INTS;
    this.table = new int[Math.multiplyExact(n, words)];
    this.x = new int[words];
    this.y = new int[words];
  }

  /** The caller bounds n (a power of 2), r and p: the table has n x r x 128 bytes. */
  static byte[] derive(byte[] passphrase, byte[] salt, int n, int r, int p) {
    var state = Pbkdf2.derive(passphrase, salt, 1, p * r * BLOCK_BYTES);
    var mixer = new Scrypt(n, r);
    var ints = ByteBuffer.wrap(state).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    for (int lane = 0; lane < p; lane++) {
      ints.get(lane * mixer.words, mixer.x);
      mixer.mix();
      ints.put(lane * mixer.words, mixer.x);
    }
    return Pbkdf2.derive(passphrase, state, 1, KeyPair.SECRET_SIZE);
  }

  /** scryptROMix. */
  private void mix() {
    for (int i = 0; i < n; i++) {
      System.arraycopy(x, 0, table, i * words, words);
      mixBlocks();
    }
    for (int i = 0; i < n; i++) {
      int at = (x[words - BLOCK_INTS] & (n - 1)) * words;
      for (int k = 0; k < words; k++) {
        x[k] ^= table[at + k];
      }
      mixBlocks();
    }
  }

  /** scryptBlockMix: even blocks to the front, odd ones behind. */
  private void mixBlocks() {
    System.arraycopy(x, words - BLOCK_INTS, block, 0, BLOCK_INTS);
    for (int i = 0; i < words; i += BLOCK_INTS) {
      for (int k = 0; k < BLOCK_INTS; k++) {
        block[k] ^= x[i + k];
      }
      Salsa20Engine.salsaCore(SALSA_ROUNDS, block, mixed);
      System.arraycopy(mixed, 0, block, 0, BLOCK_INTS);
      int half = i / BLOCK_INTS % 2 == 0 ? 0 : words / 2;
      System.arraycopy(block, 0, y, half + i / (2 * BLOCK_INTS) * BLOCK_INTS, BLOCK_INTS);
    }
    System.arraycopy(y, 0, x, 0, words);
  }
}
