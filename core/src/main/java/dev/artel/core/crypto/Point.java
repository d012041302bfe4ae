package dev.artel.core.crypto;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import java.math.BigInteger;

/**
 * A pair of words that may be an affine point of secp256k1, y^2 = x^3 + 7 over the field of p
 * elements. Whether it is one is {@link #isOnCurve}: others send points too. Source: SEC 2, 2.4.1.
 */
public record Point(BigInteger x, BigInteger y) {
  static final int SIZE = 2 * Words.SIZE;

  /** The field's size p. */
  static final BigInteger FIELD =
      new BigInteger("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f", 16);

  /** The group's order n. */
  static final BigInteger ORDER =
      new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

  private static final BigInteger SEVEN = BigInteger.valueOf(7);

  /** x and y, 32 bytes each. */
  public Bytes bytes() {
    return Words.of(x).concat(Words.of(y));
  }

  /** The last 20 bytes of the Keccak-256 of both coordinates, as Ethereum names a key. */
  public Address address() {
    var hash = Digests.keccak256(bytes().toArray()).bytes();
    return new Address(hash.slice(hash.size() - Address.SIZE, hash.size()));
  }

  /** Coordinates below p, and the equation holds; so never the point at infinity. */
  public boolean isOnCurve() {
    return x.compareTo(FIELD) < 0
        && y.compareTo(FIELD) < 0
        && y.multiply(y).mod(FIELD).equals(ySquared(x));
  }

  static BigInteger ySquared(BigInteger x) {
    return x.modPow(BigInteger.valueOf(3), FIELD).add(SEVEN).mod(FIELD);
  }
}
