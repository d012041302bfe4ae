package dev.artel.core.crypto;

import dev.artel.core.values.Bytes;
import java.math.BigInteger;

/** 32 byte words: unsigned numbers, big endian, as contracts and curves take them. */
final class Words {
  static final int SIZE = 32;

  private Words() {}

  static byte[] octets(BigInteger number) {
    if (number.signum() < 0 || number.bitLength() > SIZE * Byte.SIZE) {
      throw new IllegalArgumentException("a word holds 256 bits without sign");
    }
    var digits = number.toByteArray();
    var word = new byte[SIZE];
    int length = Math.min(digits.length, SIZE);
    System.arraycopy(digits, digits.length - length, word, SIZE - length, length);
    return word;
  }

  static Bytes of(BigInteger number) {
    return Bytes.of(octets(number));
  }

  static BigInteger number(Bytes bytes) {
    return new BigInteger(1, bytes.toArray());
  }
}
