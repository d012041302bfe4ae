package dev.artel.core.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The memory-hard function of key files. Source: RFC 7914, whose names these are. BouncyCastle's
 * refuses r = 1 with a large n, which the key file standard's own example has.
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
  private final int[] before = new int[BLOCK_INTS];

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
      salsa();
      int half = i / BLOCK_INTS % 2 == 0 ? 0 : words / 2;
      System.arraycopy(block, 0, y, half + i / (2 * BLOCK_INTS) * BLOCK_INTS, BLOCK_INTS);
    }
    System.arraycopy(y, 0, x, 0, words);
  }

  /** Salsa20/8: columns, then rows. */
  private void salsa() {
    System.arraycopy(block, 0, before, 0, BLOCK_INTS);
    for (int round = 0; round < SALSA_ROUNDS; round += 2) {
      quarter(0, 4, 8, 12);
      quarter(5, 9, 13, 1);
      quarter(10, 14, 2, 6);
      quarter(15, 3, 7, 11);
      quarter(0, 1, 2, 3);
      quarter(5, 6, 7, 4);
      quarter(10, 11, 8, 9);
      quarter(15, 12, 13, 14);
    }
    for (int k = 0; k < BLOCK_INTS; k++) {
      block[k] += before[k];
    }
  }

  private void quarter(int a, int b, int c, int d) {
    block[b] ^= Integer.rotateLeft(block[a] + block[d], 7);
    block[c] ^= Integer.rotateLeft(block[b] + block[a], 9);
    block[d] ^= Integer.rotateLeft(block[c] + block[b], 13);
    block[a] ^= Integer.rotateLeft(block[d] + block[c], 18);
  }
}
