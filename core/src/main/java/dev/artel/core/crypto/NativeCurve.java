package dev.artel.core.crypto;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import fr.acinq.secp256k1.Secp256k1;
import fr.acinq.secp256k1.Secp256k1Exception;
import java.math.BigInteger;
import java.util.Optional;

/** libsecp256k1, through its binding. */
final class NativeCurve implements Curve {
  private static final byte UNCOMPRESSED = 4;

  private final Secp256k1 library;

  private NativeCurve(Secp256k1 library) {
    this.library = library;
  }

  /** Empty where the library has no build for this machine. */
  static Optional<Curve> load() {
    try {
      return Optional.of(new NativeCurve(Secp256k1.get()));
    } catch (LinkageError | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public Point generate(byte[] secret) {
    return point(library.pubkeyCreate(secret));
  }

  @Override
  public byte[] sign(Hash digest, byte[] secret) {
    return library.sign(digest.bytes().toArray(), secret);
  }

  @Override
  public Optional<Point> recover(Hash digest, byte[] compact, int parity) {
    try {
      return Optional.of(point(library.ecdsaRecover(compact, digest.bytes().toArray(), parity)));
    } catch (Secp256k1Exception e) {
      return Optional.empty();
    }
  }

  @Override
  public Point multiply(Point point, BigInteger scalar) {
    return point(library.pubKeyTweakMul(octets(point), Words.octets(scalar)));
  }

  @Override
  public Optional<Point> add(Point a, Point b) {
    if (a.x().equals(b.x()) && !a.y().equals(b.y())) {
      return Optional.empty();
    }
    return Optional.of(point(library.pubKeyCombine(new byte[][] {octets(a), octets(b)})));
  }

  private static byte[] octets(Point point) {
    return Bytes.of(new byte[] {UNCOMPRESSED}).concat(point.bytes()).toArray();
  }

  private static Point point(byte[] octets) {
    var bytes = Bytes.of(octets);
    return new Point(
        Words.number(bytes.slice(1, 1 + Words.SIZE)),
        Words.number(bytes.slice(1 + Words.SIZE, 1 + Point.SIZE)));
  }
}
