package dev.artel.core.crypto;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.math.BigInteger;

/**
 * The three hashes of the VRF, told apart by the word in front: Keccak-256 of packed words, as
 * {@code VRF.sol} takes them.
 */
final class VrfHashes {
  private static final Bytes TO_CURVE = Words.of(BigInteger.ONE);
  private static final Bytes TO_CHALLENGE = Words.of(BigInteger.TWO);
  private static final Bytes TO_OUTPUT = Words.of(BigInteger.valueOf(3));
  private static final BigInteger ROOT = Point.FIELD.add(BigInteger.ONE).shiftRight(2);

  private VrfHashes() {}

  /** The first candidate on the curve: the hash's x, then x hashed again; y always even. */
  static Point toCurve(Point key, Hash alpha) {
    var candidate = candidate(TO_CURVE.concat(key.bytes()).concat(alpha.bytes()));
    while (!candidate.isOnCurve()) {
      candidate = candidate(Words.of(candidate.x()));
    }
    return candidate;
  }

  /** A whole word, not reduced to the group's order. */
  static BigInteger challenge(Point hash, Point key, Point gamma, Address u, Point v) {
    var points = hash.bytes().concat(key.bytes()).concat(gamma.bytes()).concat(v.bytes());
    return Words.number(keccak(TO_CHALLENGE.concat(points).concat(u.bytes())));
  }

  static Hash output(Point gamma) {
    return new Hash(keccak(TO_OUTPUT.concat(gamma.bytes())));
  }

  private static Point candidate(Bytes input) {
    var x = toField(input);
    var y = Point.ySquared(x).modPow(ROOT, Point.FIELD);
    return new Point(x, y.testBit(0) ? Point.FIELD.subtract(y) : y);
  }

  private static BigInteger toField(Bytes input) {
    var hash = keccak(input);
    while (Words.number(hash).compareTo(Point.FIELD) >= 0) {
      hash = keccak(hash);
    }
    return Words.number(hash);
  }

  private static Bytes keccak(Bytes input) {
    return Digests.keccak256(input.toArray()).bytes();
  }
}
