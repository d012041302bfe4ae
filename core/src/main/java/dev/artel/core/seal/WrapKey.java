package dev.artel.core.seal;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * A party's X25519 key, and HPKE to and from such keys: base mode, DHKEM(X25519, HKDF-SHA256),
 * HKDF-SHA256, AES-256-GCM; one message each, without associated data. Source: RFC 9180.
 */
final class WrapKey {
  /** The encapsulated key, the sealed content key, the tag. */
  static final int SEALED = 32 + ContentKey.SIZE + 16;

  private static final int ENCAPSULATED = 32;
  private static final byte[] NOTHING = {};

  private final AsymmetricCipherKeyPair pair;

  private WrapKey(AsymmetricCipherKeyPair pair) {
    this.pair = pair;
  }

  static WrapKey of(KeyPair keys) {
    return ofSecret(keys.derive("seal/x25519", NOTHING));
  }

  static WrapKey ofSecret(byte[] secret) {
    var own = new X25519PrivateKeyParameters(secret);
    return new WrapKey(new AsymmetricCipherKeyPair(own.generatePublicKey(), own));
  }

  SealingKey sealingKey() {
    return new SealingKey(Hash.of(hpke().serializePublicKey(pair.getPublic())));
  }

  /**
   * Empty bytes for a receiver whose key is no usable point, which is that receiver's own loss: an
   * exception would let one such key hold up the grant for all others.
   */
  static Bytes seal(ContentKey key, SealingKey receiver, byte[] info, Bytes seed) {
    var hpke = hpke();
    try {
      var ephemeral = hpke.deriveKeyPair(seed.toArray());
      var point = hpke.deserializePublicKey(receiver.point().bytes().toArray());
      var context = hpke.setupBaseS(point, info, ephemeral);
      var sealed = context.seal(NOTHING, key.octets().toArray());
      return Bytes.of(context.getEncapsulation()).concat(Bytes.of(sealed));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Bytes.EMPTY;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("sealing checks no tag", e);
    }
  }

  Optional<ContentKey> open(Bytes sealed, byte[] info) {
    if (sealed.size() != SEALED) {
      return Optional.empty();
    }
    var encapsulated = sealed.slice(0, ENCAPSULATED).toArray();
    var message = sealed.slice(ENCAPSULATED, SEALED).toArray();
    try {
      var context = hpke().setupBaseR(encapsulated, pair, info);
      return Optional.of(new ContentKey(Bytes.of(context.open(NOTHING, message))));
    } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** X25519 with another's key; empty where that has no order to speak of. */
  Optional<byte[]> agree(SealingKey other) {
    var agreement = new X25519Agreement();
    agreement.init(pair.getPrivate());
    var agreed = new byte[agreement.getAgreementSize()];
    try {
      var point = new X25519PublicKeyParameters(other.point().bytes().toArray());
      agreement.calculateAgreement(point, agreed, 0);
      return Optional.of(agreed);
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  static HPKE hpke() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }
}
