package dev.artel.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.values.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.bouncycastle.crypto.generators.SCrypt;
import org.junit.jupiter.api.Test;

class ScryptTest {
  private static final long SEED = 7_914;

  /** The first 32 of the 64 bytes of the vectors in RFC 7914, section 12. */
  @Test
  void shouldFollowRfc7914() {
    assertThat(derive("", "", 16, 1, 1))
        .isEqualTo("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442");
    assertThat(derive("password", "NaCl", 1024, 8, 16))
        .isEqualTo("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162");
    assertThat(derive("pleaseletmein", "SodiumChloride", 16384, 8, 1))
        .isEqualTo("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
  }

  @Test
  void shouldAgreeWithBouncyCastle() {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < 20; i++) {
      var passphrase = new byte[random.nextInt(100)];
      var salt = new byte[random.nextInt(40)];
      random.nextBytes(passphrase);
      random.nextBytes(salt);
      int n = 1 << (1 + random.nextInt(8));
      int r = 1 + random.nextInt(9);
      int p = 1 + random.nextInt(4);

      assertThat(Scrypt.derive(passphrase, salt, n, r, p))
          .as("seed %d, %d", SEED, i)
          .isEqualTo(SCrypt.generate(passphrase, salt, n, r, p, 32));
    }
  }

  private static String derive(String passphrase, String salt, int n, int r, int p) {
    return Bytes.of(Scrypt.derive(text(passphrase), text(salt), n, r, p)).digits();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
