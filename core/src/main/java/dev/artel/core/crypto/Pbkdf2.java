package dev.artel.core.crypto;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/** PBKDF2 with HMAC-SHA-256, on bytes: the JDK's takes characters. Source: RFC 8018, 5.2. */
final class Pbkdf2 {
  private Pbkdf2() {}

  static byte[] derive(byte[] passphrase, byte[] salt, int rounds, int size) {
    var generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
    generator.init(passphrase, salt, rounds);
    var parameters = (KeyParameter) generator.generateDerivedMacParameters(size * Byte.SIZE);
    return parameters.getKey();
  }
}
