package dev.artel.core.crypto;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A party's secp256k1 key: signs, proves, and is the root of all its other secrets. Never printed;
 * {@link #exposeSecret} is the only way out, so that a search for the name shows all who take it.
 */
public final class KeyPair {
  public static final int SECRET_SIZE = 32;

  private static final BigInteger HALF_ORDER = Point.ORDER.shiftRight(1);
  private static final byte[] SALT = "artel/key/1".getBytes(StandardCharsets.UTF_8);
  private static final int FIRST_V = 27;
  private static final int LAST_V = 28;

  private final byte[] secret;
  private final Curve curve;
  private final Point point;

  KeyPair(byte[] secret, Curve curve) {
    this.secret = secret;
    this.curve = curve;
    this.point = curve.generate(secret);
  }

  /** Refuses what is no scalar of the curve: 0, or the group's order and above. */
  public static KeyPair of(byte[] secret) {
    if (!isSecret(secret)) {
      throw new IllegalArgumentException(
          "a secret key is 32 bytes, from 1 to the order of secp256k1 less 1");
    }
    return new KeyPair(secret.clone(), Curve.best());
  }

  public static KeyPair generate(SecureRandom random) {
    var candidate = new byte[SECRET_SIZE];
    do {
      random.nextBytes(candidate);
    } while (!isSecret(candidate));
    return new KeyPair(candidate, Curve.best());
  }

  public Address address() {
    return point.address();
  }

  public Point publicPoint() {
    return point;
  }

  /** Deterministic (RFC 6979), with the lower s. */
  public Signature sign(Hash digest) {
    var compact = curve.sign(digest, secret);
    for (int v = FIRST_V; v <= LAST_V; v++) {
      if (curve.recover(digest, compact, v - FIRST_V).filter(point::equals).isPresent()) {
        return new Signature(Bytes.of(compact).concat(Bytes.of(new byte[] {(byte) v})));
      }
    }
    throw new IllegalStateException("a signature by " + address() + " does not give its key back");
  }

  /**
   * Whose signature it is. Empty for what nobody signed, for an upper s and for a v other than 27
   * or 28: each signature has one form only.
   */
  public static Optional<Address> recover(Hash digest, Signature signature) {
    return recover(Curve.best(), digest, signature);
  }

  static Optional<Address> recover(Curve curve, Hash digest, Signature signature) {
    var bytes = signature.bytes();
    int v = bytes.at(2 * Words.SIZE);
    var s = Words.number(bytes.slice(Words.SIZE, 2 * Words.SIZE));
    if (v < FIRST_V || v > LAST_V || s.compareTo(HALF_ORDER) > 0) {
      return Optional.empty();
    }
    var compact = bytes.slice(0, 2 * Words.SIZE).toArray();
    return curve.recover(digest, compact, v - FIRST_V).map(Point::address);
  }

  /**
   * 32 secret bytes for a purpose and a context: HKDF over the secret. A purpose that holds a zero
   * is refused, so that no two pairs of purpose and context read alike.
   */
  public byte[] derive(String purpose, byte[] context) {
    return derive(purpose, context, SECRET_SIZE);
  }

  byte[] derive(String purpose, byte[] context, int length) {
    if (purpose.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a purpose holds no zero character");
    }
    var info = new ByteArrayOutputStream();
    info.writeBytes(purpose.getBytes(StandardCharsets.UTF_8));
    info.write(0);
    info.writeBytes(context);
    return Hkdf.derive(secret, SALT, info.toByteArray(), length);
  }

  /**
   * The one door to the secret itself: for writing a key file. The copy is the caller's to wipe.
   */
  public byte[] exposeSecret() {
    return secret.clone();
  }

  Curve curve() {
    return curve;
  }

  BigInteger scalar() {
    return new BigInteger(1, secret);
  }

  @Override
  public String toString() {
    return "KeyPair[" + address() + "]";
  }

  static boolean isSecret(byte[] octets) {
    if (octets.length != SECRET_SIZE) {
      return false;
    }
    var number = new BigInteger(1, octets);
    return number.signum() > 0 && number.compareTo(Point.ORDER) < 0;
  }
}
