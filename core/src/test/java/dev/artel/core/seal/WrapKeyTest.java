package dev.artel.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Bytes;
import dev.artel.core.values.Hash;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.junit.jupiter.api.Test;

/**
 * The vector of RFC 9180's companion file (test-vectors.json of the CFRG) for base mode,
 * DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; first message.
 */
class WrapKeyTest {
  private static final byte[] INFO = hex("4f6465206f6e2061204772656369616e2055726e");
  private static final byte[] SEED =
      hex("2cd7c601cefb3d42a62b04b7a9041494c06c7843818e0ce28a8f704ae7ab20f9");
  private static final byte[] SECRET =
      hex("497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d");
  private static final Hash POINT =
      Hash.hex("430f4b9859665145a6b1ba274024487bd66f03a2dd577d7753c68d7d7d00c00c");
  private static final byte[] ENCAPSULATED =
      hex("6c93e09869df3402d7bf231bf540fadd35cd56be14f97178f0954db94b7fc256");
  private static final byte[] ASSOCIATED = hex("436f756e742d30");
  private static final byte[] PLAIN =
      hex("4265617574792069732074727574682c20747275746820626561757479");
  private static final byte[] SEALED =
      hex(
          "e5d84cd531cfb583096e7cfa9641bd3079cf3a91cda813c52deb5f512be9931980a41de125a925cdad859d5b"
              + "7a");

  @Test
  void shouldHaveThePointOfItsSecret() {
    assertThat(WrapKey.ofSecret(SECRET).sealingKey().point()).isEqualTo(POINT);
  }

  @Test
  void shouldSealAsTheVectorSaysFromItsSeed() throws InvalidCipherTextException {
    var hpke = WrapKey.hpke();
    var point = hpke.deserializePublicKey(POINT.bytes().toArray());

    var context = hpke.setupBaseS(point, INFO, hpke.deriveKeyPair(SEED));

    assertThat(context.getEncapsulation()).isEqualTo(ENCAPSULATED);
    assertThat(context.seal(ASSOCIATED, PLAIN)).isEqualTo(SEALED);
  }

  @Test
  void shouldOpenTheVector() throws InvalidCipherTextException {
    var hpke = WrapKey.hpke();
    var secret = new X25519PrivateKeyParameters(SECRET).getEncoded();
    var pair = hpke.deserializePrivateKey(secret, POINT.bytes().toArray());

    var context = hpke.setupBaseR(ENCAPSULATED, pair, INFO);

    assertThat(context.open(ASSOCIATED, SEALED)).isEqualTo(PLAIN);
  }

  @Test
  void shouldOpenWhatItSealed() {
    var own = WrapKey.ofSecret(SECRET);
    var key = new ContentKey(Bytes.of(SEED));

    var sealed = WrapKey.seal(key, own.sealingKey(), INFO, Bytes.of(SEED));

    assertThat(sealed.slice(0, 32)).isEqualTo(Bytes.of(ENCAPSULATED));
    assertThat(own.open(sealed, INFO).map(ContentKey::hash)).contains(key.hash());
    assertThat(own.open(sealed, ASSOCIATED)).isEmpty();
  }

  private static byte[] hex(String digits) {
    return Bytes.hex(digits).toArray();
  }
}
