package dev.artel.core.crypto;

import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What is computed on secp256k1: by libsecp256k1, or where it has no native, by BouncyCastle. Both
 * give the same bytes.
 */
interface Curve {
  /** The fastest that works here. */
  static Curve best() {
    return Best.CURVE;
  }

  Point generate(byte[] secret);

  /** r and s, with the nonce of RFC 6979 and the lower s. */
  byte[] sign(Hash digest, byte[] secret);

  /** The key whose signature r and s is, if R has an y of this parity. */
  Optional<Point> recover(Hash digest, byte[] compact, int parity);

  /**
   * The point must be on the curve and the scalar from 1 to n - 1: the product is then a point. The
   * time depends on the scalar, in both libraries. That is borne, as a party proves on its own
   * machine and others see of it no more than in which block the proof came.
   */
  Point multiply(Point point, BigInteger scalar);

  /** Empty where the sum is the point at infinity. */
  Optional<Point> add(Point a, Point b);

  /** Chosen on first use and for good. */
  final class Best {
    private static final Curve CURVE = NativeCurve.load().orElseGet(BouncyCurve::new);

    private Best() {}
  }
}
