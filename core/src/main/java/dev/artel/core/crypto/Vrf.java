package dev.artel.core.crypto;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The verifiable random function on secp256k1 that Chainlink's {@code VRF.sol} checks: a key gives
 * one output for an input, nobody can tell it beforehand, and the proof shows it to all.
 *
 * <p>The prover gives the products that a contract cannot afford to compute as witnesses, and the
 * inverse that their sum needs. {@code verify} accepts exactly what the contract does, with one
 * rule more: the proof's seed, which the contract leaves to its caller, must be the input. Sources:
 * {@code @chainlink/contracts} 1.4.0, {@code src/v0.8/vrf/VRF.sol}; draft-irtf-cfrg-vrf-05.
 */
public final class Vrf {
  private static final BigInteger Z_POWER = BigInteger.valueOf(5);
  private static final int NONCE_SIZE = 64;

  private Vrf() {}

  /**
   * The same proof each time. The nonce is 512 derived bits for key and input, so that its
   * remainder has no bias that would give the key away.
   */
  public static VrfProof prove(KeyPair keys, Hash alpha) {
    var octets = keys.derive("vrf/nonce", alpha.bytes().toArray(), NONCE_SIZE);
    return prove(keys, alpha, new BigInteger(1, octets).mod(Point.ORDER));
  }

  static VrfProof prove(KeyPair keys, Hash alpha, BigInteger nonce) {
    var curve = keys.curve();
    var key = keys.publicPoint();
    var hash = VrfHashes.toCurve(key, alpha);
    var gamma = curve.multiply(hash, keys.scalar());
    var u = curve.generate(Words.octets(nonce)).address();
    var c = VrfHashes.challenge(hash, key, gamma, u, curve.multiply(hash, nonce));
    var s = nonce.subtract(c.multiply(keys.scalar())).mod(Point.ORDER);
    var cGamma = curve.multiply(gamma, c.mod(Point.ORDER));
    var sHash = curve.multiply(hash, s);
    var zInverse = z(cGamma, sHash).modInverse(Point.FIELD);
    var head = key.bytes().concat(gamma.bytes()).concat(Words.of(c)).concat(Words.of(s));
    var witnesses = VrfProof.word(u).concat(cGamma.bytes()).concat(sHash.bytes());
    Bytes inverse = Words.of(zInverse);
    return new VrfProof(head.concat(alpha.bytes()).concat(witnesses).concat(inverse));
  }

  /** Who proved which output; empty for a proof that does not hold for this input. */
  public static Optional<VrfOutput> verify(Hash alpha, VrfProof proof) {
    return verify(Curve.best(), alpha, proof);
  }

  static Optional<VrfOutput> verify(Curve curve, Hash alpha, VrfProof proof) {
    boolean holds = isWellFormed(proof, alpha) && isProof(curve, alpha, proof);
    return holds
        ? Optional.of(new VrfOutput(proof.publicKey().address(), VrfHashes.output(proof.gamma())))
        : Optional.empty();
  }

  private static boolean isWellFormed(VrfProof proof, Hash alpha) {
    return proof.seed().equals(alpha)
        && proof.publicKey().isOnCurve()
        && proof.gamma().isOnCurve()
        && proof.cGammaWitness().isOnCurve()
        && proof.sHashWitness().isOnCurve()
        && proof.c().mod(Point.ORDER).signum() > 0
        && proof.s().mod(Point.ORDER).signum() > 0
        && isRecoverable(proof.publicKey())
        && isRecoverable(proof.gamma())
        && z(proof.cGammaWitness(), proof.sHashWitness())
            .multiply(proof.zInverse())
            .mod(Point.FIELD)
            .equals(BigInteger.ONE);
  }

  private static boolean isProof(Curve curve, Hash alpha, VrfProof proof) {
    var key = proof.publicKey();
    var c = proof.c().mod(Point.ORDER);
    var s = proof.s().mod(Point.ORDER);
    var hash = VrfHashes.toCurve(key, alpha);
    var u = curve.add(curve.multiply(key, c), curve.generate(Words.octets(s)));
    var v = curve.add(proof.cGammaWitness(), proof.sHashWitness());
    return isRecoverable(hash)
        && u.map(Point::address).filter(proof.uWitness()::equals).isPresent()
        && curve.multiply(proof.gamma(), c).equals(proof.cGammaWitness())
        && curve.multiply(hash, s).equals(proof.sHashWitness())
        && v.map(sum -> VrfHashes.challenge(hash, key, proof.gamma(), proof.uWitness(), sum))
            .filter(proof.c()::equals)
            .isPresent();
  }

  /** The contract multiplies by means of ecrecover, whose r is an x below the group's order. */
  private static boolean isRecoverable(Point point) {
    return point.x().compareTo(Point.ORDER) < 0;
  }

  /**
   * The third coordinate of the sum of two points, as the contract's formulas give it: the fifth
   * power of the difference of their x. Zero, so without an inverse, where these are equal.
   */
  private static BigInteger z(Point a, Point b) {
    return b.x().subtract(a.x()).modPow(Z_POWER, Point.FIELD);
  }
}
