package dev.artel.core.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF with SHA-256, extract then expand. Source: RFC 5869. */
public final class Hkdf {
  private Hkdf() {}

  public static byte[] derive(byte[] key, byte[] salt, byte[] info, int length) {
    var spec = HKDFParameterSpec.ofExtract().addIKM(key).addSalt(salt).thenExpand(info, length);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveData(spec);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalArgumentException("HKDF gives no " + length + " bytes", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK from 25 on has HKDF-SHA256", e);
    }
  }
}
