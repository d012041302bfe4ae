package dev.artel.adapters.ledger;

import dev.artel.core.values.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of a list of lines; every field goes in with its length, so no two lists read alike. */
final class LogDigest {
  private final MessageDigest digest;

  LogDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  LogDigest add(Object... fields) {
    for (var field : fields) {
      var octets = field.toString().getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(octets.length).flip());
      digest.update(octets);
    }
    return this;
  }

  /** Of all lines so far; begins anew. */
  Hash hash() {
    return Hash.of(digest.digest());
  }
}
