package dev.artel.core.crypto;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;

/** BouncyCastle, on its hand-made curve: the generic one takes six times as long. */
final class BouncyCurve implements Curve {
  private static final ECDomainParameters PARAMETERS =
      new ECDomainParameters(CustomNamedCurves.getByName("secp256k1"));
  private static final BigInteger HALF_ORDER = Point.ORDER.shiftRight(1);

  @Override
  public Point generate(byte[] secret) {
    return point(PARAMETERS.getG().multiply(new BigInteger(1, secret)));
  }

  @Override
  public byte[] sign(Hash digest, byte[] secret) {
    var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(new BigInteger(1, secret), PARAMETERS));
    var pair = signer.generateSignature(digest.bytes().toArray());
    var s = pair[1].compareTo(HALF_ORDER) > 0 ? Point.ORDER.subtract(pair[1]) : pair[1];
    return Words.of(pair[0]).concat(Words.of(s)).toArray();
  }

  /** SEC 1, 4.1.6: Q = r^-1 (s R - e G). */
  @Override
  public Optional<Point> recover(Hash digest, byte[] compact, int parity) {
    var bytes = Bytes.of(compact);
    var r = Words.number(bytes.slice(0, Words.SIZE));
    var s = Words.number(bytes.slice(Words.SIZE, 2 * Words.SIZE));
    if (!isScalar(r) || !isScalar(s)) {
      return Optional.empty();
    }
    return lift(r, parity)
        .map(
            nonce -> {
              var inverse = r.modInverse(Point.ORDER);
              var e = Words.number(digest.bytes());
              return ECAlgorithms.sumOfTwoMultiplies(
                  PARAMETERS.getG(),
                  e.negate().multiply(inverse).mod(Point.ORDER),
                  nonce,
                  s.multiply(inverse).mod(Point.ORDER));
            })
        .filter(key -> !key.isInfinity())
        .map(BouncyCurve::point);
  }

  @Override
  public Point multiply(Point point, BigInteger scalar) {
    return point(point(point).multiply(scalar));
  }

  @Override
  public Optional<Point> add(Point a, Point b) {
    return Optional.of(point(a).add(point(b)))
        .filter(sum -> !sum.isInfinity())
        .map(BouncyCurve::point);
  }

  private static boolean isScalar(BigInteger number) {
    return number.signum() > 0 && number.compareTo(Point.ORDER) < 0;
  }

  private static Optional<ECPoint> lift(BigInteger x, int parity) {
    var square = Point.ySquared(x);
    var y = square.modPow(Point.FIELD.add(BigInteger.ONE).shiftRight(2), Point.FIELD);
    if (!y.multiply(y).mod(Point.FIELD).equals(square)) {
      return Optional.empty();
    }
    boolean same = y.testBit(0) == (parity == 1);
    return Optional.of(point(new Point(x, same ? y : Point.FIELD.subtract(y))));
  }

  private static ECPoint point(Point point) {
    return PARAMETERS.getCurve().createPoint(point.x(), point.y());
  }

  private static Point point(ECPoint point) {
    var affine = point.normalize();
    return new Point(
        affine.getAffineXCoord().toBigInteger(), affine.getAffineYCoord().toBigInteger());
  }
}
