package dev.artel.core.wire;

import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Coins;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The 32 bytes of a value that fits into them, alike in EIP-712 and in ABI. Source: Solidity's
 * contract ABI specification, "Formal Specification of the Encoding", static types.
 */
public final class Word {
  public static final int SIZE = 32;

  private Word() {}

  public static byte[] of(Object value) {
    return switch (value) {
      case Hash hash -> hash.bytes().toArray();
      case Cid cid -> cid.digest().bytes().toArray();
      case Address address -> number(new BigInteger(1, address.bytes().toArray()));
      case Coins coins -> number(coins.units());
      case Micros micros -> number(BigInteger.valueOf(micros.value()));
      case Integer number -> unsigned(number);
      case Long number -> unsigned(number);
      case Boolean flag -> unsigned(flag ? 1 : 0);
      case Enum<?> constant -> unsigned(constant.ordinal());
      default -> throw new IllegalArgumentException(value.getClass() + " has no word");
    };
  }

  private static byte[] unsigned(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("a number on the wire is not negative: " + number);
    }
    return number(BigInteger.valueOf(number));
  }

  /** Two's complement, big endian, sign-extended. */
  private static byte[] number(BigInteger number) {
    var octets = number.toByteArray();
    var word = new byte[SIZE];
    if (number.signum() < 0) {
      Arrays.fill(word, (byte) 0xff);
    }
    int skip = Math.max(0, octets.length - SIZE);
    System.arraycopy(octets, skip, word, SIZE - octets.length + skip, octets.length - skip);
    return word;
  }
}
