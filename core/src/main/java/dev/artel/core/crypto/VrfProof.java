package dev.artel.core.crypto;

import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A proof in the ABI layout of the {@code Proof} that Chainlink's {@code VRF.sol} takes, 13 words:
 * public key (2), gamma (2), c, s, seed, witness of u, witness of c gamma (2), witness of s hash
 * (2), inverse of z. A proof by others may hold anything: only {@link Vrf#verify} says it is one.
 */
public record VrfProof(Bytes bytes) {
  public static final int SIZE = 13 * Words.SIZE;

  private static final int UNUSED = Words.SIZE - Address.SIZE;
  private static final Bytes PADDING = Bytes.of(new byte[UNUSED]);

  /** Refuses what the ABI would: another size, or an address with bits above its 160. */
  public VrfProof {
    if (!isShaped(bytes)) {
      throw new IllegalArgumentException("a proof has 13 words, the eighth of them an address");
    }
  }

  /** Empty for bytes of another shape. */
  public static Optional<VrfProof> of(Bytes bytes) {
    return isShaped(bytes) ? Optional.of(new VrfProof(bytes)) : Optional.empty();
  }

  private static boolean isShaped(Bytes bytes) {
    return bytes.size() == SIZE
        && bytes.slice(7 * Words.SIZE, 7 * Words.SIZE + UNUSED).equals(PADDING);
  }

  static Bytes word(Address address) {
    return PADDING.concat(address.bytes());
  }

  public Point publicKey() {
    return point(0);
  }

  Point gamma() {
    return point(2);
  }

  BigInteger c() {
    return number(4);
  }

  BigInteger s() {
    return number(5);
  }

  Hash seed() {
    return new Hash(word(6));
  }

  Address uWitness() {
    return new Address(word(7).slice(UNUSED, Words.SIZE));
  }

  Point cGammaWitness() {
    return point(8);
  }

  Point sHashWitness() {
    return point(10);
  }

  BigInteger zInverse() {
    return number(12);
  }

  private Point point(int index) {
    return new Point(number(index), number(index + 1));
  }

  private BigInteger number(int index) {
    return Words.number(word(index));
  }

  private Bytes word(int index) {
    return bytes.slice(index * Words.SIZE, (index + 1) * Words.SIZE);
  }
}
