package dev.artel.adapters.ledger;

import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A sum of hashes over key-value pairs, in any order: kept up pair by pair, checked over all. It
 * shows an edit or a torn page. It withstands nobody who can also write a new sum: against those
 * stand the signatures, which a full replay checks.
 */
record Checksum(BigInteger sum) {
  static final Checksum EMPTY = new Checksum(BigInteger.ZERO);

  private static final int BITS = 256;
  private static final byte[] SEPARATOR = {0};

  static Checksum of(Hash hash) {
    return new Checksum(new BigInteger(1, hash.bytes().toArray()));
  }

  Checksum plus(String key, String value) {
    return new Checksum(low(sum.add(term(key, value))));
  }

  Checksum minus(String key, String value) {
    return new Checksum(low(sum.subtract(term(key, value))));
  }

  Hash hash() {
    var octets = sum.toByteArray();
    var word = new byte[Hash.SIZE];
    var digits =
        Arrays.copyOfRange(octets, Math.max(0, octets.length - word.length), octets.length);
    System.arraycopy(digits, 0, word, word.length - digits.length, digits.length);
    return Hash.of(word);
  }

  private static BigInteger low(BigInteger number) {
    return number.mod(BigInteger.ONE.shiftLeft(BITS));
  }

  private static BigInteger term(String key, String value) {
    var digest =
        Digests.sha256(
            key.getBytes(StandardCharsets.UTF_8),
            SEPARATOR,
            value.getBytes(StandardCharsets.UTF_8));
    return new BigInteger(1, digest.bytes().toArray());
  }
}
