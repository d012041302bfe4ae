package dev.artel.learning.recommender.rows;

import dev.artel.core.values.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What products are called between shops: the first 8 bytes of HMAC-SHA-256 of the product id under
 * a salt that only the members know. Without the salt a dictionary of product ids undoes nothing.
 */
public final class ItemKeys {
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  private ItemKeys(Mac mac) {
    this.mac = mac;
  }

  public static ItemKeys of(Bytes salt) {
    if (salt.size() == 0) {
      throw new IllegalArgumentException("a catalogue's salt has at least one byte");
    }
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt.toArray(), ALGORITHM));
      return new ItemKeys(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
    }
  }

  /** Of a product's id in decimal. Not for several threads at once. */
  public long of(long product) {
    var text = Long.toString(product).getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.wrap(mac.doFinal(text)).getLong();
  }
}
