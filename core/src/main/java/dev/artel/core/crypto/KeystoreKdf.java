package dev.artel.core.crypto;

import dev.artel.core.values.Bytes;

/** How a key file's key comes from its passphrase: 16 bytes for AES, 16 for the checksum. */
sealed interface KeystoreKdf {
  byte[] derive(byte[] passphrase);

  /** A hostile file must take neither all memory nor all time. */
  boolean isBounded();

  record ScryptKdf(int n, int r, int p, Bytes salt) implements KeystoreKdf {
    /** Twice the memory and the time of the standard's n = 2^18, r = 8, p = 1. */
    private static final int MAX_COST = 1 << 22;

    @Override
    public boolean isBounded() {
      return n > 1
          && Integer.bitCount(n) == 1
          && r > 0
          && p > 0
          && r <= MAX_COST / n
          && p <= MAX_COST / (n * r);
    }

    @Override
    public byte[] derive(byte[] passphrase) {
      return Scrypt.derive(passphrase, salt.toArray(), n, r, p);
    }
  }

  record Pbkdf2Kdf(int rounds, Bytes salt) implements KeystoreKdf {
    private static final int MAX_ROUNDS = 10_000_000;

    @Override
    public boolean isBounded() {
      return rounds > 0 && rounds <= MAX_ROUNDS;
    }

    @Override
    public byte[] derive(byte[] passphrase) {
      return Pbkdf2.derive(passphrase, salt.toArray(), rounds, KeyPair.SECRET_SIZE);
    }
  }
}
